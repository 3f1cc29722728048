package org.kontor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that what Kontor writes conforms to a published schema, which the test gets as a `Path`.
///
/// The schemas stay out of the repository, in the folder that `KONTOR_SCHEMAS` names. Without it
/// the test is left out, and `./kontor test` names it in its closing lines.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(PublishedSchemas.class)
public @interface ConformsTo {
    /// The schema's file in that folder.
    String value();
}
