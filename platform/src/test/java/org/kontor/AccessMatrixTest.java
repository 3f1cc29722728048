package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.AccessRules.Rule;
import org.kontor.demonstration.SowingDemonstration;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.ScopeKind;
import org.kontor.shared.TypedId;
import org.kontor.web.ScopeResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Asks every address of the running application as everybody, and compares what happens with what
/// its annotation promises and with the reviewed list in `access.txt`.
@KontorTest
@Import(AccessMatrixTest.BeforeEveryHandler.class)
class AccessMatrixTest {
    private static final Path REVIEWED = Path.of("src/test/resources/access.txt");
    private static final Path FOUND = Path.of("target/access.txt");

    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired JdbcClient database;
    @Autowired SowingDemonstration demonstration;
    @Autowired List<ScopeResolver> resolvers;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    /// Where a sample of each kind of thing is found in the demonstration; a module whose roles
    /// hold for a new kind of thing adds its line.
    private static final Map<ScopeKind, String> SAMPLES =
            Map.of(
                    ScopeKind.EVENT, "select slug from events.event order by id limit 1",
                    ScopeKind.ORGANISATION,
                            "select id::text from directory.organisation order by id limit 1");

    @Test
    void everybodyGetsWhatTheAnnotationPromises() throws Exception {
        demonstration.sow();
        Map<String, Caller> callers = callers();
        var wrong = new ArrayList<String>();
        for (Rule rule : AccessRules.of(requestMappingHandlerMapping)) {
            for (Map.Entry<String, Caller> caller : callers.entrySet()) {
                String promised = caller.getValue().promised(rule);
                String happened = happens(rule, caller.getValue(), sample(rule));
                if (!promised.equals(happened)) {
                    wrong.add(
                            "%s as %s: promised %s, got %s"
                                    .formatted(rule, caller.getKey(), promised, happened));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatNamesNothingIsNotFound() throws Exception {
        demonstration.sow();
        Caller stranger = new Caller(Optional.empty(), Optional.empty(), false);
        Caller organiser = caller(Role.ORGANISER, Optional.of(TypedId.next()), false);
        for (Rule rule : AccessRules.of(requestMappingHandlerMapping)) {
            if (rule.scope().isPresent()) {
                assertThat(happens(rule, stranger, "there-is-none"))
                        .as(rule.toString())
                        .isEqualTo("sign-in");
                assertThat(happens(rule, organiser, "there-is-none"))
                        .as(rule.toString())
                        .isIn("not found", "forbidden");
            }
        }
    }

    @Test
    void theReviewedListNamesEveryAddressAndWhoMay() throws IOException {
        var found = new TreeSet<String>();
        AccessRules.of(requestMappingHandlerMapping).forEach(rule -> found.add(rule.toString()));
        Files.write(FOUND, found);
        assertThat(String.join("\n", found))
                .as("review the difference, then copy %s to %s", FOUND, REVIEWED)
                .isEqualTo(String.join("\n", Files.readAllLines(REVIEWED)));
    }

    private Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("a stranger", new Caller(Optional.empty(), Optional.empty(), false));
        callers.put(
                "somebody signed in",
                new Caller(Optional.of(person("nobody")), Optional.empty(), false));
        for (Role role : Role.values()) {
            if (role.scope() == ScopeKind.EVERYTHING) {
                callers.put(role.toString(), caller(role, Optional.empty(), true));
            } else {
                callers.put(role + " of this", caller(role, Optional.of(sampleId(role)), true));
                callers.put(role + " of another", caller(role, Optional.of(TypedId.next()), false));
            }
        }
        return callers;
    }

    private Caller caller(Role role, Optional<UUID> scope, boolean rightly) {
        PersonId person = person(role.name().toLowerCase(Locale.ROOT) + "-" + rightly);
        people.grant(person, role, scope);
        return new Caller(Optional.of(person), Optional.of(role), rightly);
    }

    private PersonId person(String name) {
        return people.register(new EmailAddress(name + "-matrix@example.org"), name, Language.EN);
    }

    private String sample(Rule rule) {
        return rule.scope().map(this::sample).orElse(AccessRules.ANY);
    }

    private String sample(ScopeKind kind) {
        String sql = SAMPLES.get(kind);
        assertThat(sql)
                .as("an address asks for a role for a %s: add a sample of one to SAMPLES", kind)
                .isNotNull();
        return database.sql(sql).query(String.class).single();
    }

    /// The thing that a role rightly held is for; any, where nothing of the kind is there yet.
    private UUID sampleId(Role role) {
        return resolvers.stream()
                .filter(resolver -> resolver.kind() == role.scope())
                .findFirst()
                .flatMap(resolver -> resolver.resolve(sample(role.scope())))
                .orElse(UUID.fromString(AccessRules.ANY));
    }

    private String happens(Rule rule, Caller caller, String sample) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(rule.method(), rule.address(sample))
                        .header("Accept", "text/html")
                        .with(csrf());
        caller.person().ifPresent(person -> request.with(As.person(person)));
        var response = browser.perform(request).andReturn().getResponse();
        String redirect = String.valueOf(response.getRedirectedUrl());
        return switch (HttpStatus.resolve(response.getStatus())) {
            case I_AM_A_TEAPOT -> "allowed";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not found";
            case FOUND -> redirect.contains("/sign-in") ? "sign-in" : "redirect " + redirect;
            case null, default -> "status " + response.getStatus();
        };
    }

    /// Who asks.
    ///
    /// @param rightly whether the role is held for the very thing that addresses name
    private record Caller(Optional<PersonId> person, Optional<Role> role, boolean rightly) {
        String promised(Rule rule) {
            if (rule.isForEveryone()) {
                return "allowed";
            }
            if (person.isEmpty()) {
                return "sign-in";
            }
            boolean isAllowed =
                    rule.isForSignedIn()
                            || role.filter(
                                            held ->
                                                    held == Role.ADMINISTRATOR
                                                            || (rightly
                                                                    && rule.roles().contains(held)))
                                    .isPresent();
            return isAllowed ? "allowed" : "forbidden";
        }
    }

    /// Answers in the handlers' stead once everything before them has let the request through, so
    /// that asking changes nothing.
    @TestConfiguration(proxyBeanMethods = false)
    static class BeforeEveryHandler implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(
                            new HandlerInterceptor() {
                                @Override
                                public boolean preHandle(
                                        HttpServletRequest request,
                                        HttpServletResponse response,
                                        Object handler) {
                                    response.setStatus(HttpStatus.I_AM_A_TEAPOT.value());
                                    return false;
                                }
                            })
                    .order(Ordered.LOWEST_PRECEDENCE);
        }
    }
}
