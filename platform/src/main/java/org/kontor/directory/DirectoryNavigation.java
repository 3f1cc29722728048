package org.kontor.directory;

import org.kontor.web.AdministrationEntry;
import org.kontor.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the directory stands on the way, and what administrators look after in it.
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {
    private static final int PLACE = 100;

    @Bean
    NavigationEntry directoryEntry() {
        return new NavigationEntry(
                PLACE, "directory.list.title", "building-community", "/directory", visitor -> true);
    }

    @Bean
    AdministrationEntry importEntry() {
        return new AdministrationEntry(
                PLACE, "directory.import.title", "file-import", "/directory/imports/new");
    }

    @Bean
    AdministrationEntry duplicatesEntry() {
        return new AdministrationEntry(
                PLACE + 1, "directory.duplicates.title", "arrows-join", "/directory/duplicates");
    }
}
