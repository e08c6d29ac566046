package org.mirrorscope.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mirrorscope.platform.LongWork;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A program of pages without a database: the frame, and what the annotated class adds (controllers by
 * {@code @Import}, doors by {@code @Bean}). For {@code @SpringBootTest(classes = ...) @AutoConfigureMockMvc}. It is no
 * {@code @Configuration}: a test that starts the whole program would find it and take over its exclusions.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@Import({LongWork.class, PagesOnly.Frame.class})
public @interface PagesOnly {

    /** Finds the frame, but not the programs of other tests. */
    @ComponentScan(
            basePackageClasses = Reader.class,
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    class Frame {}
}
