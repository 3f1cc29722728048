package org.kontor.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.PersonId;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Hands people all that is held about them, and forgets it when they ask.
@Controller
class MyDataController {
    private final ErasingPerson erasing;
    private final Browsers browsers;
    private final MeController me;

    MyDataController(ErasingPerson erasing, Browsers browsers, MeController me) {
        this.erasing = erasing;
        this.browsers = browsers;
        this.me = me;
    }

    @GetMapping("/me/data")
    @SignedIn
    ResponseEntity<List<Map<String, Object>>> export(@ModelAttribute("shell") Shell shell) {
        List<Map<String, Object>> data =
                erasing.export(MeController.me(shell)).stream()
                        .map(
                                holding -> {
                                    Map<String, Object> record = new LinkedHashMap<>();
                                    record.put("what", shell.t(holding.kind()));
                                    record.put("fields", holding.fields());
                                    return record;
                                })
                        .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kontor-my-data.json")
                                .build()
                                .toString())
                .body(data);
    }

    @PostMapping("/me/erasure")
    @SignedIn
    ModelAndView erase(
            @RequestParam(defaultValue = "false") boolean understood,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request) {
        PersonId person = MeController.me(shell);
        if (!understood) {
            return me.page(
                    shell,
                    request,
                    Optional.empty(),
                    FormErrors.none().add("understood", "identity.erasure.not-understood"));
        }
        if (!erasing.erase(person)) {
            return me.page(
                    shell,
                    request,
                    Optional.empty(),
                    FormErrors.none().add("erasure", "identity.erasure.held"));
        }
        browsers.endAll(person, Optional.empty());
        return new ModelAndView("redirect:" + shell.link(""));
    }
}
