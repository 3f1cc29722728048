package org.kontor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.Visitor;
import org.kontor.web.Visitors;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells who asks from the session, with the roles as they are now: one query a request, none for
/// strangers.
@Component
class SessionVisitors implements Visitors {
    private static final String KNOWN = SessionVisitors.class.getName();

    private final JdbcClient database;

    SessionVisitors(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Visitor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Visitor.STRANGER;
        }
        PersonId person = PersonId.of(authentication.getName());
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(person);
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Visitor known
                && known.person().equals(Optional.of(person))) {
            return known;
        }
        Visitor visitor = read(person);
        request.setAttribute(KNOWN, visitor, RequestAttributes.SCOPE_REQUEST);
        return visitor;
    }

    private Visitor read(PersonId person) {
        return database.sql(
                        """
                        select name, role, scope
                        from identity.person left join identity.role_grant on person_id = id
                        where id = :person and erased_at is null
                        """)
                .param("person", person.value())
                .query((ResultSetExtractor<Visitor>) rows -> visitor(person, rows));
    }

    private static Visitor visitor(PersonId person, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Visitor.STRANGER;
        }
        String name = rows.getString("name");
        Set<Visitor.Grant> grants = new HashSet<>();
        do {
            String role = rows.getString("role");
            if (role != null) {
                grants.add(
                        new Visitor.Grant(
                                Role.valueOf(role),
                                Optional.ofNullable(rows.getObject("scope", UUID.class))));
            }
        } while (rows.next());
        return new Visitor(Optional.of(person), name, Set.copyOf(grants));
    }
}
