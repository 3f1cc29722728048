package org.kontor.scheduling.task;

import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.stereotype.Component;

/// The tasks about meetings, on the front page of whoever has them.
@Component
class TasksPart extends TemplatePart {
    private static final int ORDER = 100;

    private final TaskQueries queries;

    TasksPart(TaskQueries queries, TemplateEngine templates) {
        super(templates, "insight.front.tasks", ORDER, "scheduling/task/tasks.jte");
        this.queries = queries;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        return shell.visitor()
                .person()
                .map(person -> tasks(event, person, shell))
                .filter(tasks -> !tasks.isEmpty())
                .map(tasks -> Map.of("tasks", tasks));
    }

    private List<Task> tasks(UUID event, PersonId person, Shell shell) {
        var tasks = new ArrayList<Task>();
        queries.offered(event, person).forEach(offered -> tasks.add(task(offered, shell)));
        tasks.addAll(queries.of(event, person, shell.visitor().holds(Role.ORGANISER, event)));
        return tasks;
    }

    private static Task task(TaskQueries.Offered offered, Shell shell) {
        return Task.of(
                "clock-check",
                "scheduling.task.offer",
                offered.path(),
                offered.partners(),
                shell.dateTime(offered.startsAt(), offered.zone()),
                shell.dateTime(offered.expiresAt(), offered.zone()));
    }
}
