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
    static final String ANY = "0199d1f0-0000-7000-8000-00000000abcd";

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

        /// The address with the sample in place of the thing, and any fitting value for other
        /// variables.
        String address(String sample) {
            var address = new StringBuilder();
            int from = 0;
            for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
                int close = closing(open);
                String name = pattern.substring(open + 1, close);
                address.append(pattern, from, open)
                        .append(name.equals(variable()) ? sample : fitting(name));
                from = close + 1;
            }
            return address.append(pattern.substring(from)).toString();
        }

        private int closing(int open) {
            int depth = 0;
            for (int at = open; at < pattern.length(); at++) {
                depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
                if (depth == 0) {
                    return at;
                }
            }
            throw new AssertionError("No closing brace in " + pattern);
        }

        private static String fitting(String name) {
            if (!name.contains(":")) {
                return ANY;
            }
            String expression = name.substring(name.indexOf(':') + 1);
            return Stream.concat(
                            Stream.of(ANY, "1", "0".repeat(64)), Stream.of(expression.split("\\|")))
                    .filter(value -> value.matches(expression))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("Add a value here that fits {" + name + "}"));
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
