package org.mirrorscope.document.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mirrorscope.document.yaml.YamlValue.Entry;
import org.mirrorscope.document.yaml.YamlValue.Sort;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the parser's nodes into our own tree; refuses what aliases can do to blow it up. */
final class YamlTree {

    private static final int MOST_VALUES = 2_000_000;
    private static final int DEEPEST = 100;

    private final YamlReport report;
    private int values;
    private int depth;

    YamlTree(YamlReport report) {
        this.report = report;
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    YamlValue of(Node node) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new YamlEngineException("too deeply nested, or too many aliases");
        }
        depth++;
        try {
            return switch (node) {
                case ScalarNode scalar -> new YamlValue.Scalar(scalar.getValue(), sort(scalar), line(node));
                case SequenceNode sequence -> items(sequence);
                case MappingNode mapping -> keys(mapping);
                default -> throw new YamlEngineException("an alias that cannot be resolved");
            };
        } finally {
            depth--;
        }
    }

    private YamlValue items(SequenceNode sequence) {
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(of(item));
        }
        return new YamlValue.Items(items, line(sequence));
    }

    private YamlValue keys(MappingNode mapping) {
        LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                report.problem(line, "document/yaml.keyNotWord");
                continue;
            }
            Entry before = entries.get(key.getValue());
            if (before != null) {
                report.problem(line, "document/yaml.duplicateKey", key.getValue(), before.line());
                continue;
            }
            entries.put(key.getValue(), new Entry(line, of(tuple.getValueNode())));
        }
        return new YamlValue.Keys(entries, line(mapping));
    }

    private static Sort sort(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return Sort.WHOLE;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Sort.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Sort.TRUTH;
        }
        return tag.equals(Tag.NULL) ? Sort.NOTHING : Sort.TEXT;
    }
}
