package org.kontor.events.speaker;

import org.kontor.files.Pictures;
import org.kontor.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes a speaker's photo from whoever sends it: the speaker, or the organiser for them.
@Component
class SendingPhoto {
    private static final long LARGEST = 2 * 1024 * 1024;

    private final Pictures pictures;
    private final SpeakerPhotos photos;

    SendingPhoto(Pictures pictures, SpeakerPhotos photos) {
        this.pictures = pictures;
        this.photos = photos;
    }

    /// Takes the photo; without one only what was agreed of the photo that is there.
    ///
    /// @return what is wrong with it
    FormErrors send(Speaker speaker, MultipartFile photo, boolean agreed) {
        var errors = FormErrors.none();
        if (photo.isEmpty() && speaker.photo().file().isPresent()) {
            photos.agree(speaker, agreed);
            return errors;
        }
        switch (pictures.take(photo, LARGEST)) {
            case Pictures.Sent.WrongSize size -> errors.add("photo", "programme.error.photo-size");
            case Pictures.Sent.WrongType type -> errors.add("photo", "programme.error.photo-type");
            case Pictures.Sent.Stored stored -> photos.replace(speaker, stored.file(), agreed);
        }
        return errors;
    }
}
