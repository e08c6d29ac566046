package org.mirrorscope.chart;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a page with every chart to look at: run with the test classpath, the folder as argument. */
final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        StringBuilder page = new StringBuilder();
        for (var example : Examples.all().entrySet()) {
            Figure figure = Examples.figure(example.getKey(), example.getValue(), Locale.ENGLISH);
            StringOutput out = new StringOutput();
            templates.render("chart/figure.jte", figure, out);
            page.append(out);
            Files.writeString(folder.resolve(example.getKey() + ".svg"), figure.standalone());
        }
        for (String theme : new String[] {"light", "dark"}) {
            Files.writeString(folder.resolve(theme + ".html"), """
                    <!doctype html><html lang="en" data-bs-theme="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>Charts</title><link rel="stylesheet" href="bootstrap.min.css"><link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="chart.css">
                    <body><main class="wrap py-4"><div class="row g-4">%s</div></main></body></html>
                    """.formatted(
                            theme,
                            page.toString()
                                    .replace("<figure", "<div class=\"col-lg-7\"><figure")
                                    .replace("</figure>", "</figure></div>")));
        }
    }
}
