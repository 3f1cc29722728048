package org.kontor.matchmaking.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.opportunity.Opportunities;
import org.kontor.matchmaking.profile.ProfileQueries;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts the page of one participant together.
@Component
class EntryPages {
    private final Directory directory;
    private final ProfileQueries queries;
    private final Opportunities opportunities;
    private final CodeBook.Reader codes;

    EntryPages(
            Directory directory,
            ProfileQueries queries,
            Opportunities opportunities,
            CodeBook.Reader codes) {
        this.directory = directory;
        this.queries = queries;
        this.opportunities = opportunities;
        this.codes = codes;
    }

    /// @throws NotFound where the organisation takes no part in the matchmaking
    OrganisationId require(Reader reader, OrganisationId id) {
        if (!queries.isListed(reader.event().id(), id)) {
            throw new NotFound();
        }
        return id;
    }

    /// The button of a list by which a participant is marked, or the mark removed.
    ModelAndView mark(Reader reader, OrganisationId id, boolean marked, Shell shell) {
        return new ModelAndView(
                "matchmaking/catalogue/mark",
                Map.of(
                        "address",
                        shell.link(reader.at("/catalogue/" + id + "/mark")),
                        "name",
                        directory.find(id).orElseThrow(NotFound::new).name(),
                        "marked",
                        marked,
                        "id",
                        id.toString()));
    }

    /// @throws NotFound where the organisation takes no part in the matchmaking
    EntryPage page(
            Reader reader,
            OrganisationId id,
            boolean marked,
            FormInput note,
            String notice,
            Shell shell) {
        ProfileQueries.Told told = queries.told(reader.event().id(), id).orElseThrow(NotFound::new);
        CodeBook book = codes.read();
        List<OpportunityCard> offered = opportunities.of(reader.event().id(), List.of(id));
        var names = new HashMap<String, String>();
        Stream.concat(
                        told.introduction().tags().stream(),
                        offered.stream().flatMap(one -> one.tags().stream()))
                .forEach(tag -> names.put(tag, book.name(tag, shell.language())));
        return new EntryPage(
                reader,
                directory.find(id).orElseThrow(NotFound::new),
                told.introduction(),
                told.profile(),
                names,
                offered,
                marked,
                note,
                notice);
    }
}
