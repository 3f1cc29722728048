package org.kontor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.shared.Role;
import org.kontor.shared.ScopeKind;
import org.kontor.web.Everyone;
import org.kontor.web.Only;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may ask for what, read from the running application's own table of addresses.
final class AccessRules {
    private AccessRules() {}

    static List<Rule> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> isOurs(handler.getValue()))
                .flatMap(handler -> rules(handler.getKey(), handler.getValue()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.kontor")
                && !method.getBeanType().getSimpleName().equals("ErrorPageController");
    }

    private static Stream<Rule> rules(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(
                        pattern ->
                                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                        .stream()
                                                .map(
                                                        method ->
                                                                new Rule(
                                                                        method.asHttpMethod(),
                                                                        pattern,
                                                                        handler)));
    }

    /// One address and the annotation of its handler.
    record Rule(HttpMethod method, String pattern, HandlerMethod handler) {

        boolean isForEveryone() {
            return handler.hasMethodAnnotation(Everyone.class);
        }

        boolean isForSignedIn() {
            return handler.hasMethodAnnotation(SignedIn.class);
        }

        Set<Role> roles() {
            return only().map(only -> Set.of(only.value())).orElse(Set.of());
        }

        /// The kind of thing that the address names and a role must be held for.
        Optional<ScopeKind> scope() {
            Optional<ScopeKind> kind =
                    roles().stream()
                            .map(Role::scope)
                            .filter(scope -> scope != ScopeKind.EVERYTHING)
                            .findFirst();
            if (kind.isPresent() && variable().isEmpty()) {
                throw new AssertionError(
                        this + " asks for a role for one thing, but @Only names none by `of`");
            }
            return variable().isEmpty() ? Optional.empty() : kind;
        }

        /// The address with the sample in place of the thing, and any value for other variables.
        String address(String sample, String any) {
            return pattern.replaceFirst("^/\\{language:[^}]*}", "/en")
                    .replaceAll(
                            "\\{" + (variable().isEmpty() ? "-" : variable()) + "(:[^/]*)?}",
                            sample)
                    .replaceAll("\\{[^/{}]*:\\[0-9a-f]\\{64}}", "0".repeat(64))
                    .replaceAll("\\{[^/{}]*:\\[0-9]\\{1,6}}", "1")
                    .replaceAll("\\{[^/]*}", any);
        }

        private String variable() {
            return only().map(Only::of).orElse("");
        }

        private Optional<Only> only() {
            return Optional.ofNullable(handler.getMethodAnnotation(Only.class));
        }

        private String who() {
            if (isForEveryone()) {
                return "everyone";
            }
            if (isForSignedIn()) {
                return "signed in";
            }
            String names =
                    Arrays.stream(only().map(Only::value).orElse(new Role[0]))
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            return variable().isEmpty() ? names : names + " of {" + variable() + "}";
        }

        @Override
        public String toString() {
            return "%s %s: %s".formatted(pattern.replace("/{language:en|lt}", "/…"), method, who());
        }
    }
}
