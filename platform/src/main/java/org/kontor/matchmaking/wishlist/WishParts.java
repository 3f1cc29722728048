package org.kontor.matchmaking.wishlist;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Representatives;
import org.kontor.shared.ScopeKind;
import org.kontor.web.PagePart;
import org.kontor.web.PageParts;
import org.kontor.web.SetupStep;
import org.kontor.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the pages of an event show of its wishes.
@Configuration(proxyBeanMethods = false)
class WishParts {
    private static final int ORDER = 100;

    /// Where upper modules put what those can do who act for an organisation at the event.
    private static final String REPRESENTATIVE = "matchmaking.representative.actions";

    @Bean
    PagePart wishFigure(Matchmaking matchmaking, TemplateEngine templates) {
        return new Part(
                "events.event.figures",
                (event, shell) -> {
                    int wished = matchmaking.figures(new EventId(event)).all();
                    return Optional.of(
                            output ->
                                    templates.render(
                                            "web/figure.jte",
                                            Map.of(
                                                    "shell",
                                                    shell,
                                                    "number",
                                                    (long) wished,
                                                    "label",
                                                    shell.t("matchmaking.figure.wishes", wished)),
                                            output));
                });
    }

    @Bean
    PagePart requestsAction(
            Representatives representatives,
            ObjectProvider<PageParts> parts,
            TemplateEngine templates) {
        return new Part(
                "events.event.actions",
                (event, shell) ->
                        shell.visitor()
                                .person()
                                .filter(
                                        person ->
                                                !representatives
                                                        .organisations(new EventId(event), person)
                                                        .isEmpty())
                                .map(
                                        person ->
                                                output ->
                                                        templates.render(
                                                                "matchmaking/wishlist/action.jte",
                                                                Map.of(
                                                                        "shell",
                                                                        shell,
                                                                        "further",
                                                                        parts.getObject()
                                                                                .at(
                                                                                        REPRESENTATIVE,
                                                                                        event,
                                                                                        shell)),
                                                                output)));
    }

    @Bean
    SetupStep wishesStep(Matchmaking matchmaking) {
        return new SetupStep() {
            @Override
            public ScopeKind of() {
                return ScopeKind.EVENT;
            }

            @Override
            public int order() {
                return 600;
            }

            @Override
            public List<Progress> progress(UUID thing) {
                int agreed = matchmaking.figures(new EventId(thing)).accepted();
                return List.of(
                        new Progress(
                                "matchmaking.wishes.title",
                                agreed > 0 ? State.DONE : State.MISSING,
                                "matchmaking.step",
                                List.of(agreed),
                                "/wishes"));
            }
        };
    }

    private record Part(String place, Showing showing) implements PagePart {
        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Optional<Content> of(UUID thing, Shell shell) {
            return showing.of(thing, shell);
        }
    }

    private interface Showing {
        Optional<Content> of(UUID thing, Shell shell);
    }
}
