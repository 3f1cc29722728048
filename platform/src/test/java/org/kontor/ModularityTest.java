package org.kontor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void everyModuleUsesOnlyThoseBelowIt() {
        // What templates are compiled to belongs to the modules, wherever it lies.
        ApplicationModules.of(Kontor.class, resideInAPackage("org.kontor.pages..")).verify();
    }
}
