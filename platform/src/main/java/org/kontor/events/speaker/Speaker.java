package org.kontor.events.speaker;

import java.util.Optional;
import org.kontor.events.SpeakerId;
import org.kontor.files.FileId;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;

/// Who speaks at an event.
///
/// @param number unlike every other speaker's, for programs that know no other ids; 0 for one who
/// is
/// not stored yet
/// @param email where they are asked, empty where the organiser asks by other ways
/// @param language in which they are written to
/// @param version 0 for a speaker who is not stored yet
public record Speaker(
        SpeakerId id,
        int number,
        String name,
        String organisation,
        Translated biography,
        Optional<EmailAddress> email,
        Language language,
        Photo photo,
        int version) {

    /// A picture of the speaker, and whether everybody may see it.
    public record Photo(Optional<FileId> file, boolean published) {
        static final Photo NONE = new Photo(Optional.empty(), false);

        /// The picture as everybody sees it.
        public Optional<FileId> shown() {
            return file.filter(any -> published);
        }
    }

    public static Speaker of(
            String name, String organisation, EmailAddress email, Translated biography) {
        return new Speaker(
                SpeakerId.next(),
                0,
                name,
                organisation,
                biography,
                Optional.of(email),
                Language.EN,
                Photo.NONE,
                0);
    }

    static Speaker named(SpeakerId id, String name, String organisation) {
        return new Speaker(
                id,
                0,
                name,
                organisation,
                Translated.empty(),
                Optional.empty(),
                Language.EN,
                Photo.NONE,
                0);
    }
}
