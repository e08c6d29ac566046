package org.mirrorscope.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running program on a home: its database up to date, its beans wired. Closing it ends everything in order, also
 * when the process is told to end.
 */
public final class Application implements AutoCloseable {

    /** By name, since the root package knows this one. */
    private static final String PROGRAM = "org.mirrorscope.Mirrorscope";

    private final ConfigurableApplicationContext context;
    private final OpenDatabase database;
    private final Runnable ending = this::close;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Application(ConfigurableApplicationContext context, OpenDatabase database) {
        this.context = context;
        this.database = database;
        Shutdown.ends(ending);
    }

    /** Opens a home for a command: no web server, and a bean is made when it is asked for. */
    public static Application open(Home home) {
        return start(home, WebApplicationType.NONE, List.of("--spring.main.lazy-initialization=true"));
    }

    /**
     * Opens a home and serves its pages.
     *
     * @param address where to listen, for example {@code 127.0.0.1}
     * @param port where to listen; 0 for any free one
     * @param settings more settings, each {@code name=value}
     */
    public static Application serve(Home home, String address, int port, String... settings) {
        checkFree(address, port);
        List<String> all = new ArrayList<>(List.of("--server.address=" + address, "--server.port=" + port));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(all::add);
        return start(home, WebApplicationType.SERVLET, all);
    }

    private static Application start(Home home, WebApplicationType type, List<String> settings) {
        OpenDatabase database = OpenDatabase.of(home);
        try {
            SpringApplication program = new SpringApplication();
            program.setSources(Set.of(PROGRAM));
            program.setBannerMode(Banner.Mode.OFF);
            program.setWebApplicationType(type);
            program.setRegisterShutdownHook(false); // ours closes the database after the beans
            return new Application(program.run(arguments(home, database.database(), settings)), database);
        } catch (RuntimeException failure) {
            database.close();
            throw refusalIn(failure).orElse(failure);
        }
    }

    /** What a setting is refused for, which the wiring wraps up where it belongs to one of its beans. */
    private static Optional<RuntimeException> refusalIn(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .findFirst()
                .map(RuntimeException.class::cast);
    }

    private static String[] arguments(Home home, Database database, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        Folders.create(home.logs());
        arguments.add("--logging.config=classpath:logback-home.xml");
        arguments.add("--logging.file.name=" + home.logs().resolve("mirrorscope.log"));
        arguments.add("--spring.datasource.url=" + database.url());
        arguments.add("--spring.datasource.username=" + database.owner());
        arguments.add("--spring.datasource.password=" + database.password());
        return arguments.toArray(String[]::new);
    }

    /** Refuses a port that is taken before anything else is started. */
    private static void checkFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new Refusal(unknown, "platform/serve.address", address);
        } catch (IllegalArgumentException outside) {
            throw new Refusal(outside, "platform/serve.port.outside", Integer.toString(port));
        } catch (IOException taken) {
            throw new Refusal(taken, "platform/serve.port", Integer.toString(port), address);
        }
    }

    /** The bean of a type. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What the modules have to say to the person who started the program, now that pages are served. */
    public void sayNotices(Console console) {
        context.getBeanProvider(StartNotices.class).stream()
                .flatMap(module -> module.notices().stream())
                .forEach(notice -> console.say(notice.key(), notice.arguments().toArray()));
    }

    /** The port on which pages are served. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Waits until the program is told to end. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Opens a home that is there already; a mistyped one is refused rather than made. */
    public static Application openExisting(Home home) {
        if (!isExternal() && !Files.isDirectory(home.folder())) {
            throw new Refusal("platform/home.absent", home.toString());
        }
        return open(home);
    }

    private static boolean isExternal() {
        String address = System.getenv(DatabaseUrl.VARIABLE);
        return address != null && !address.isBlank();
    }

    /** Empties a home: its database is gone afterwards. Refuses while somebody works on it. */
    public static void erase(Home home) {
        if (isExternal()) {
            throw new Refusal("platform/home.external", DatabaseUrl.VARIABLE);
        }
        PostgresServer.erase(home.folder());
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            Shutdown.forget(ending);
            try (database) {
                context.close();
            } finally {
                closed.countDown();
            }
        }
    }
}
