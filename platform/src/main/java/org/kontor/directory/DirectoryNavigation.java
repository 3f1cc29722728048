package org.kontor.directory;

import org.kontor.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the directory stands on the way.
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {
    private static final int PLACE = 100;

    @Bean
    NavigationEntry directoryEntry() {
        return new NavigationEntry(
                PLACE, "directory.list.title", "building-community", "/directory", visitor -> true);
    }
}
