package org.mirrorscope.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a sheet says and the workbook library does not tell.
 *
 * @param hiddenColumns letters of the hidden columns, as ranges
 * @param merged the merged ranges, for example {@code B2:C4}
 * @param withoutResult the cells with a formula and no result; an empty text that is stored as a text is one
 */
record SheetLayout(List<String> hiddenColumns, List<String> merged, Set<String> withoutResult) {

    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static SheetLayout of(Path file, String sheet) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> sheets = attributes(zip, "xl/workbook.xml", "sheet", "name", "id");
            Map<String, String> targets = attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target");
            String target = targets.getOrDefault(sheets.getOrDefault(sheet, ""), "");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            ZipEntry entry = zip.getEntry(part);
            return entry == null ? new SheetLayout(List.of(), List.of(), Set.of()) : of(zip.getInputStream(entry));
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    /** Whether the workbook has a part for styles. */
    static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return attributes(zip, "[Content_Types].xml", "Override", "ContentType", "PartName")
                    .containsKey(STYLES);
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    private static SheetLayout of(InputStream sheet) throws XMLStreamException {
        List<String> hidden = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        Set<String> withoutResult = new HashSet<>();
        XMLStreamReader reader = SafeXml.reader(sheet);
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("col") && isTrue(reader.getAttributeValue(null, "hidden"))) {
                hidden.add(columns(reader));
            } else if (reader.getLocalName().equals("mergeCell")) {
                merged.add(String.valueOf(reader.getAttributeValue(null, "ref")));
            } else if (reader.getLocalName().equals("c")) {
                String address = String.valueOf(reader.getAttributeValue(null, "r"));
                if (isFormulaWithoutResult(reader)) {
                    withoutResult.add(address);
                }
            }
        }
        return new SheetLayout(List.copyOf(hidden), List.copyOf(merged), Set.copyOf(withoutResult));
    }

    /** Reads to the end of a cell. */
    private static boolean isFormulaWithoutResult(XMLStreamReader cell) throws XMLStreamException {
        boolean isText = "str".equals(cell.getAttributeValue(null, "t"));
        boolean formula = false;
        boolean result = false;
        for (int event = cell.next(); !isEnd(event, "c", cell); event = cell.next()) {
            if (event == XMLStreamReader.START_ELEMENT && cell.getLocalName().equals("f")) {
                formula = true;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && cell.getLocalName().equals("v")) {
                result = isText || !cell.getElementText().isEmpty();
            }
        }
        return formula && !result;
    }

    private static boolean isEnd(int event, String element, XMLStreamReader reader) {
        return event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals(element);
    }

    private static String columns(XMLStreamReader column) {
        String first = letters(number(column.getAttributeValue(null, "min")));
        String last = letters(number(column.getAttributeValue(null, "max")));
        return first.equals(last) ? first : first + "-" + last;
    }

    /** The column's letters, from 1: A. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static boolean isTrue(String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private static Map<String, String> attributes(ZipFile zip, String part, String element, String key, String value)
            throws IOException, XMLStreamException {
        Map<String, String> found = new HashMap<>();
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return found;
        }
        XMLStreamReader reader = SafeXml.reader(zip.getInputStream(entry));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                String plain = reader.getAttributeValue(null, value);
                String other = plain == null ? reader.getAttributeValue(RELATIONS, value) : plain;
                found.put(String.valueOf(reader.getAttributeValue(null, key)), String.valueOf(other));
            }
        }
        return found;
    }
}
