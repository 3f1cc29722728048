package org.kontor.scheduling.paper;

import java.util.Map;
import org.kontor.scheduling.workbench.Workbench;

/// What the version can be taken away as.
public record PapersPage(Workbench bench, Map<PaperKind, PaperState> states) {

    public boolean anyBeingMade() {
        return states.containsValue(PaperState.BEING_MADE);
    }

    public String path(PaperKind kind) {
        return bench.path(Workbench.View.PAPERS) + "/" + kind.path();
    }
}
