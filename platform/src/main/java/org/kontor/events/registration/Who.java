package org.kontor.events.registration;

/// Who comes to an event, and for which organisation.
///
/// @param name empty where the person's data were erased
/// @param country of the organisation
/// @param page of the organisation below the language, empty where the directory shows none
public record Who(String name, String email, String organisation, String country, String page) {
    public boolean isErased() {
        return email.isEmpty();
    }
}
