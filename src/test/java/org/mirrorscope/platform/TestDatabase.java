package org.mirrorscope.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a database of its own: fresh, with every module's tables, on a real PostgreSQL that all tests of
 * the run share. A constructor or method of the test may ask for a {@link org.jooq.DSLContext}, a
 * {@link javax.sql.DataSource} (both work as the application role, as the program does) or a {@link Database} (the
 * owner's door). A Spring test gets it as its data source.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(TestDatabaseExtension.class)
public @interface TestDatabase {

    /** A name: classes that say the same one share a database, and so a Spring context; each its own if empty. */
    String value() default "";
}
