package org.kontor;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void everyModuleUsesOnlyThoseBelowIt() {
        ApplicationModules.of(Kontor.class).verify();
    }
}
