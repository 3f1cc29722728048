package org.kontor.directory;

import org.springframework.data.relational.core.mapping.Table;

/// Whom to write to or call; the page of the organisation shows it to everybody.
///
/// @param name of the person or the desk
/// @param task what the person does there, or empty
/// @param email or empty where there is a telephone number
/// @param phone or empty where there is an address
@Table(schema = "directory", name = "contact_point")
public record ContactPoint(String name, String task, String email, String phone) {
    public static ContactPoint of(String name, String email) {
        return new ContactPoint(name, "", email, "");
    }
}
