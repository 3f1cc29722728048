package org.kontor.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kontor.shared.Role;

/// Only who holds one of these roles may open this; an administrator always may.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Only {
    Role[] value();

    /// The path variable that names the thing the role must hold for; needed for every role with a
    /// scope.
    String of() default "";
}
