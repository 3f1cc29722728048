package org.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.Role;
import org.kontor.shared.ScopeKind;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Decides before each handler whether the visitor may; a handler that names nobody is open to
/// nobody.
@Component
class AccessInterceptor implements HandlerInterceptor {
    private final Visitors visitors;
    private final List<ScopeResolver> resolvers;

    AccessInterceptor(Visitors visitors, List<ScopeResolver> resolvers) {
        this.visitors = visitors;
        this.resolvers = resolvers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isOurErrorPage(method)) {
            return true;
        }
        if (method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        Visitor visitor = visitors.current();
        if (!visitor.isSignedIn()) {
            throw new SignInNeeded();
        }
        if (method.hasMethodAnnotation(SignedIn.class)) {
            return true;
        }
        Only only = method.getMethodAnnotation(Only.class);
        if (only == null || !isAllowed(visitor, only, request)) {
            throw new Forbidden();
        }
        return true;
    }

    private static boolean isOurErrorPage(HandlerMethod method) {
        return method.getBeanType() == ErrorPageController.class;
    }

    private boolean isAllowed(Visitor visitor, Only only, HttpServletRequest request) {
        if (only.of().isEmpty()) {
            return visitor.isAdministrator()
                    || Arrays.stream(only.value())
                            .filter(role -> role.scope() == ScopeKind.EVERYTHING)
                            .anyMatch(visitor::holdsAny);
        }
        String named = pathVariable(request, only.of());
        return Arrays.stream(only.value()).anyMatch(role -> holds(visitor, role, named));
    }

    private boolean holds(Visitor visitor, Role role, String named) {
        if (role.scope() == ScopeKind.EVERYTHING) {
            return visitor.isAdministrator() || visitor.holdsAny(role);
        }
        Optional<UUID> scope =
                resolvers.stream()
                        .filter(resolver -> resolver.kind() == role.scope())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No resolver for scope " + role.scope()))
                        .resolve(named);
        return visitor.holds(role, scope.orElseThrow(NotFound::new));
    }

    private static String pathVariable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalStateException("The path has no variable " + name);
    }
}
