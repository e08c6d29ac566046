package org.mirrorscope.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Does the work that {@link Jobs} was asked for, in a program that serves pages; one that runs a command does not. */
@Component
class JobRunner implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);
    private static final int THREADS = 3;
    private static final int MOST_DOUBLINGS = 20;

    private final DataSource database;
    private final List<Job> jobs;
    private final boolean serves;
    private volatile @Nullable Scheduler scheduler;

    JobRunner(DataSource database, List<Job> jobs, ApplicationContext context) {
        this.database = database;
        this.jobs = jobs;
        this.serves = context instanceof WebServerApplicationContext;
    }

    @Override
    public boolean isAutoStartup() {
        return serves;
    }

    @Override
    public void start() {
        List<Task<?>> tasks = jobs.stream().<Task<?>>map(JobRunner::task).toList();
        Scheduler started = Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .tableName(Jobs.TABLE)
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .shutdownMaxWait(LAST_WAIT)
                .build();
        started.start();
        scheduler = started;
    }

    private static Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(JobRunner::pause)
                .execute((piece, context) -> job.run(piece.getId())
                        .<CompletionHandler<Void>>map(next -> (done, operations) -> operations.reschedule(done, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** Each pause is twice the one before. */
    private static void pause(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << failures);
        operations.reschedule(
                failed, failed.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Jobs.Added event) {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
