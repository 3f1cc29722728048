package org.kontor.identity.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions that a person has open, by the browsers they run in.
@Component
public class Browsers {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Browsers(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// @param current id of the session that asks
    List<Open> of(PersonId person, String current) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .map(
                        session ->
                                new Open(
                                        name(session),
                                        session.getLastAccessedTime(),
                                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /// Ends every session of the person but the one to keep.
    void endAll(PersonId person, Optional<String> keep) {
        Map<String, ? extends Session> open = sessions.findByPrincipalName(person.toString());
        open.keySet().stream()
                .filter(id -> !keep.equals(Optional.of(id)))
                .forEach(sessions::deleteById);
    }

    private static String name(Session session) {
        String agent = session.getAttribute("browser");
        return agent == null ? "" : readable(agent);
    }

    /// As in "Firefox, Linux"; what is not recognised is left out.
    static String readable(String agent) {
        String browser = firstIn(agent, "Edg", "Firefox", "OPR", "Chrome", "Safari");
        String system = firstIn(agent, "Android", "iPhone", "iPad", "Windows", "Mac", "Linux");
        return String.join(
                ", ",
                List.of(browser.replace("Edg", "Edge").replace("OPR", "Opera"), system).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String firstIn(String agent, String... words) {
        for (String word : words) {
            if (agent.contains(word)) {
                return word;
            }
        }
        return "";
    }

    /// An open session.
    ///
    /// @param browser empty where it is not recognised
    public record Open(String browser, Instant lastUsed, boolean isThisOne) {}
}
