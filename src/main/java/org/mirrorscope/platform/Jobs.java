package org.mirrorscope.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Work to be done later, each piece by one process at a time of all that serve this database. Asking for it is a part of
 * the transaction in which it is asked.
 */
@Component
public class Jobs {

    static final String TABLE = "platform.job";

    private final SchedulerClient client;
    private final ApplicationEventPublisher events;

    Jobs(DataSource database, ApplicationEventPublisher events) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
        this.events = events;
    }

    /** A piece of work may be due now. */
    record Added() {}

    /**
     * Has a piece of work done. If the same piece waits already, it waits for this moment instead.
     *
     * @param job the name of the {@link Job}
     * @param id which piece
     * @param when not before
     */
    public void at(String job, String id, Instant when) {
        TaskInstance<Void> piece = new TaskInstance<>(job, id);
        if (!client.scheduleIfNotExists(piece, when)) {
            client.reschedule(piece, when);
        }
        events.publishEvent(new Added());
    }
}
