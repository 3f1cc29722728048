package org.kontor.demonstration;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Sows the demonstration before the first page can be asked for, where the launcher wants one.
@Component
class DemonstrationStart implements SmartInitializingSingleton {
    private final SowingDemonstration sowing;
    private final boolean wanted;

    DemonstrationStart(
            SowingDemonstration sowing, @Value("${kontor.demonstration:false}") boolean wanted) {
        this.sowing = sowing;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted) {
            sowing.sow();
        }
    }
}
