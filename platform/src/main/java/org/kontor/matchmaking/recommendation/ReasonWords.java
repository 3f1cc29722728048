package org.kontor.matchmaking.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.Countries;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.affinity.Party;
import org.kontor.matchmaking.affinity.Reason;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.Shell;

/// Says reasons as the reader's organisation reads them: "you" is the reader's, "they" the other.
final class ReasonWords {
    private final Gathered gathered;
    private final Party reader;
    private final CodeBook codes;
    private final Shell shell;

    ReasonWords(Gathered gathered, Party reader, CodeBook codes, Shell shell) {
        this.gathered = gathered;
        this.reader = reader;
        this.codes = codes;
        this.shell = shell;
    }

    List<String> say(List<Reason> reasons) {
        return reasons.stream().map(this::say).toList();
    }

    private String say(Reason reason) {
        String key =
                "matchmaking.reason."
                        + reason.part().name().toLowerCase(Locale.ROOT)
                        + (reason.mine() ? ".mine" : ".theirs");
        List<String> about = reason.about();
        return switch (reason.part()) {
            case WANTED -> shell.t(key, title(about.getFirst()), title(about.getLast()));
            case FIELD -> shell.t(key, joined(about.stream().map(this::code).toList()));
            case WORDS -> shell.t(key, joined(surfaces(about)));
            case KIND ->
                    shell.t(
                            key,
                            shell.t("directory.kind." + about.getFirst().toLowerCase(Locale.ROOT)));
            case COUNTRY, NEW -> shell.t(key, Countries.name(about.getFirst(), shell.language()));
            case LANGUAGE -> shell.t(key, SpokenLanguages.name(about.getFirst(), shell.language()));
        };
    }

    private String title(String opening) {
        return shell.t(
                TranslatedConverters.fromJson(
                        gathered.titles().getOrDefault(UUID.fromString(opening), "{}")));
    }

    private String code(String code) {
        return codes.name(code, shell.language());
    }

    /// As the reader's own text has the words; in the reader's language where there are any.
    private List<String> surfaces(List<String> stems) {
        String language = shell.language().code() + ":";
        List<String> readable =
                stems.stream()
                        .filter(stem -> stem.startsWith(language) || stem.startsWith("tag:"))
                        .toList();
        return (readable.isEmpty() ? stems : readable)
                .stream().map(stem -> gathered.surface(reader, stem)).distinct().toList();
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
