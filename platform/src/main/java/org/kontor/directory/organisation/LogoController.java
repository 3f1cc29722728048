package org.kontor.directory.organisation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.files.FileId;
import org.kontor.files.Pictures;
import org.kontor.files.StoredFiles;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The logo of an organisation: a picture by its content, whatever its name says.
@Controller
class LogoController {
    private static final long LARGEST = 1024 * 1024;

    private final Organisations organisations;
    private final RevisingOrganisation revising;
    private final StoredFiles files;
    private final Pictures pictures;

    LogoController(
            Organisations organisations,
            RevisingOrganisation revising,
            StoredFiles files,
            Pictures pictures) {
        this.organisations = organisations;
        this.revising = revising;
        this.files = files;
        this.pictures = pictures;
    }

    @GetMapping("/directory/{organisation}/logo")
    @Everyone
    ResponseEntity<InputStreamResource> show(@PathVariable String organisation) {
        FileId logo =
                find(organisation).profile().logo().map(FileId::new).orElseThrow(NotFound::new);
        return pictures.show(logo, CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @GetMapping("/directory/{organisation}/logo/edit")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView edit(@PathVariable String organisation) {
        return form(find(organisation), "", HttpStatus.OK);
    }

    @PostMapping("/directory/{organisation}/logo")
    @Only(value = Role.MANAGER, of = "organisation")
    ModelAndView save(
            @PathVariable String organisation,
            @RequestParam int version,
            @RequestParam MultipartFile logo,
            @ModelAttribute("shell") Shell shell) {
        Organisation found = find(organisation);
        return switch (pictures.take(logo, LARGEST)) {
            case Pictures.Sent.WrongSize size ->
                    form(found, "directory.error.logo-size", HttpStatus.UNPROCESSABLE_CONTENT);
            case Pictures.Sent.WrongType type ->
                    form(found, "directory.error.logo-type", HttpStatus.UNPROCESSABLE_CONTENT);
            case Pictures.Sent.Stored stored -> {
                replace(found, version, Optional.of(stored.file().sha256()));
                yield new ModelAndView("redirect:" + shell.link("/directory/" + found.id()));
            }
        };
    }

    @PostMapping("/directory/{organisation}/logo/removal")
    @Only(value = Role.MANAGER, of = "organisation")
    String remove(
            @PathVariable String organisation,
            @RequestParam int version,
            @ModelAttribute("shell") Shell shell) {
        Organisation found = find(organisation);
        replace(found, version, Optional.empty());
        return "redirect:" + shell.link("/directory/" + found.id());
    }

    private void replace(Organisation found, int version, Optional<String> logo) {
        revising.revise(found.id(), version, profile -> profile.change().logo(logo).done());
        found.profile()
                .logo()
                .filter(before -> !logo.equals(Optional.of(before)))
                .map(FileId::new)
                .ifPresent(files::release);
    }

    private Organisation find(String named) {
        return OrganisationId.parse(named)
                .flatMap(organisations::findById)
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView form(Organisation found, String error, HttpStatus status) {
        return new ModelAndView(
                "directory/organisation/logo",
                Map.of(
                        "id", found.id(),
                        "version", found.version(),
                        "name", found.profile().name(),
                        "present", found.profile().logo().isPresent(),
                        "error", error),
                status);
    }
}
