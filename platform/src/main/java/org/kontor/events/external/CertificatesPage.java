package org.kontor.events.external;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationId;
import org.kontor.web.FormErrors;

/// Who went, each with what certifies it.
public record CertificatesPage(
        EventCard event,
        List<Going.Goer> goers,
        List<Certificate> certificates,
        FormErrors errors) {

    public List<Certificate> of(RegistrationId registration) {
        return certificates.stream()
                .filter(certificate -> certificate.registration().equals(registration))
                .toList();
    }

    public String path() {
        return event.path() + "/setup/certificates";
    }
}
