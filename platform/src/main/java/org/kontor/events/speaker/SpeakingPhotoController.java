package org.kontor.events.speaker;

import java.util.Map;
import org.kontor.files.FileId;
import org.kontor.files.Pictures;
import org.kontor.web.Everyone;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
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

/// The photo on a speaker's own page.
@Controller
class SpeakingPhotoController {
    private static final String PATH = "/speaking/{token}/photo";

    private final SpeakerLinks links;
    private final SpeakerPhotos photos;
    private final SendingPhoto sending;
    private final Pictures pictures;

    SpeakingPhotoController(
            SpeakerLinks links, SpeakerPhotos photos, SendingPhoto sending, Pictures pictures) {
        this.links = links;
        this.photos = photos;
        this.sending = sending;
        this.pictures = pictures;
    }

    @GetMapping(PATH)
    @Everyone
    ResponseEntity<InputStreamResource> show(@PathVariable String token) {
        FileId photo = find(token).speaker().photo().file().orElseThrow(NotFound::new);
        return pictures.show(photo, CacheControl.noCache().cachePrivate());
    }

    @PostMapping(PATH)
    @Everyone
    ModelAndView save(
            @PathVariable String token,
            @RequestParam MultipartFile photo,
            @RequestParam(defaultValue = "false") boolean agreed,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Speaking speaking = find(token);
        FormErrors errors = sending.send(speaking.speaker(), photo, agreed);
        if (errors.isEmpty()) {
            return again(token, shell);
        }
        var page =
                new SpeakingPage(
                        "/speaking/" + token,
                        speaking,
                        SpeakerForm.of(speaking.speaker()),
                        FormErrors.none(),
                        errors);
        return new ModelAndView(
                "events/speaker/speaking", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/removal")
    @Everyone
    ModelAndView remove(
            @PathVariable String token,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        photos.remove(find(token).speaker());
        return again(token, shell);
    }

    private Speaking find(String token) {
        return links.find(token).orElseThrow(NotFound::new);
    }

    private static ModelAndView again(String token, Shell shell) {
        return new ModelAndView("redirect:" + shell.link("/speaking/" + token));
    }
}
