package org.kontor.scheduling.paper;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.documents.Pdf;
import org.kontor.scheduling.agenda.Agenda;
import org.kontor.shared.Language;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Sets agendas and table lists as PDF.
@Component
class Typesetting {
    private final TemplateEngine templates;
    private final Words words;

    Typesetting(TemplateEngine templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    /// One person's agenda, each day on a page of its own.
    byte[] agenda(Agenda agenda, Language language) {
        return render("agenda", language, Map.of("agenda", agenda));
    }

    /// Several people's agendas, each person beginning a page.
    byte[] agendas(List<Agenda> agendas, Language language) {
        return render("agendas", language, Map.of("agendas", agendas));
    }

    /// What is held at each table, one page for a table and day.
    byte[] tables(TableLists lists, Language language) {
        return render("tables", language, Map.of("lists", lists));
    }

    private byte[] render(String template, Language language, Map<String, Object> content) {
        var parameters = new HashMap<>(content);
        parameters.put("says", new Says(words, language));
        var xhtml = new StringOutput();
        templates.render("scheduling/paper/" + template + ".jte", parameters, xhtml);
        return Pdf.render(xhtml.toString());
    }
}
