package org.kontor.directory.codelist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.profile.Typed;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One list: searched, and extended by a code.
@Controller
class CodeListController {
    private static final int LONGEST_SEARCH = 200;

    private final CodeListQueries lists;
    private final ChangingCodes changing;

    CodeListController(CodeListQueries lists, ChangingCodes changing) {
        this.lists = lists;
        this.changing = changing;
    }

    @GetMapping("/code-lists/{list}/{version}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView show(
            @PathVariable String list,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            HttpServletResponse response) {
        CodeListCard card = find(list, version);
        String text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        List<CodeEntry> entries =
                text.isEmpty() ? lists.below(card, Optional.empty()) : lists.search(card, text);
        // The whole page and its changing part have one address.
        response.addHeader("Vary", "HX-Target");
        return new ModelAndView(
                        target.equals("codes")
                                ? "directory/codelist/codes"
                                : "directory/codelist/list")
                .addObject("list", card)
                .addObject("q", text)
                .addObject("entries", entries);
    }

    @GetMapping("/code-lists/{list}/{version}/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView ask(
            @PathVariable String list,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String below) {
        return form(current(list, version), FormInput.of(Map.of("parent", below)), HttpStatus.OK);
    }

    @PostMapping("/code-lists/{list}/{version}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView add(
            @PathVariable String list,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        CodeListCard card = current(list, version);
        var form = new FormInput(sent);
        var code =
                new NewCode(
                        Typed.constant(form.raw("code"), !CodeShape.hasLevels(card.list())),
                        Optional.of(Typed.constant(form.raw("parent"), false))
                                .filter(parent -> !parent.isEmpty()),
                        CodeCheck.label(form));
        Optional<CodeEntry> there = lists.entry(card, code.code());
        if (there.isPresent() && !code.isSameAs(there.get())) {
            form.errors().add("code", "directory.error.codes.there", code.code());
        } else if (there.isEmpty()) {
            new CodeCheck(card, parent -> lists.entry(card, parent), card.codes())
                    .check(code, form.errors());
        }
        if (!form.errors().isEmpty()) {
            return form(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (there.isEmpty()) {
            changing.add(card, code);
        }
        return new ModelAndView("redirect:" + shell.link(card.path(code.code())));
    }

    private CodeListCard find(String list, String version) {
        return lists.find(list, version).orElseThrow(NotFound::new);
    }

    /// Only the version in use is extended: no form offers codes of another.
    private CodeListCard current(String list, String version) {
        return lists.find(list, version).filter(CodeListCard::current).orElseThrow(NotFound::new);
    }

    private static ModelAndView form(CodeListCard list, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "directory/codelist/new", Map.of("list", list, "form", form), status);
    }
}
