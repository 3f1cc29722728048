package org.kontor.scheduling.workbench;

import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Wish;

/// What was wished of a meeting by who asked for it, and by who was asked.
public record Wishes(OrganisationId asker, Wish wish, Optional<Wish> answer) {}
