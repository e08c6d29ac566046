package org.mirrorscope.document.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML files. Whatever is wrong with them becomes a problem with its line, never an exception. */
public final class YamlDocuments {

    private static final int MOST_CHARACTERS = 50_000_000;

    private YamlDocuments() {}

    /** The mapping that a file holds; empty, and reported, if there is none that can be understood. */
    public static Optional<YamlFields> read(byte[] content, YamlReport report) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            report.problems().accept(Problem.problem(Place.of(report.file()), "document/yaml.encoding"));
            return Optional.empty();
        }
        return read(text, report);
    }

    /** As {@link #read(byte[], YamlReport)}, from text. */
    public static Optional<YamlFields> read(String text, YamlReport report) {
        return tree(text.startsWith("\uFEFF") ? text.substring(1) : text, report)
                .flatMap(value -> switch (value) {
                    case YamlValue.Keys keys -> Optional.of(new YamlFields(keys, report));
                    case YamlValue other -> {
                        report.problem(other.line(), "document/yaml.notKeys");
                        yield Optional.empty();
                    }
                });
    }

    private static Optional<YamlValue> tree(String text, YamlReport report) {
        try {
            Iterator<Node> documents = composed(text).iterator();
            if (!documents.hasNext()) {
                report.problem(1, "document/yaml.empty");
                return Optional.empty();
            }
            Node first = documents.next();
            if (documents.hasNext()) {
                report.problem(YamlTree.line(documents.next()), "document/yaml.severalDocuments");
            }
            return Optional.of(new YamlTree(report).of(first));
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed
                    .getProblemMark()
                    .or(malformed::getContextMark)
                    .map(Mark::getLine)
                    .orElse(0);
            report.problem(line + 1, "document/yaml.malformed", said(malformed));
        } catch (YamlEngineException malformed) {
            report.problem(1, "document/yaml.malformed", String.valueOf(malformed.getMessage()));
        } catch (StackOverflowError tooDeep) {
            report.problem(1, "document/yaml.tooDeep");
        } catch (RuntimeException unforeseen) {
            // the parser has a few slips of its own on hostile bytes; a person is still owed an answer
            report.problem(1, "document/yaml.malformed", unforeseen.toString());
        }
        return Optional.empty();
    }

    private static Iterable<Node> composed(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .setMaxAliasesForCollections(10_000)
                .setCodePointLimit(MOST_CHARACTERS)
                // The parser trips over a character of two halves that lies across the end of its buffer.
                .setBufferSize(text.length() + 2)
                .build();
        return new Compose(settings).composeAllFromString(text);
    }

    private static String said(MarkedYamlEngineException malformed) {
        String problem = malformed.getProblem();
        return problem == null ? String.valueOf(malformed.getContext()) : problem;
    }
}
