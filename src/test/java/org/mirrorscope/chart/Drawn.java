package org.mirrorscope.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A drawn picture, read back: its elements and the boxes that its words take. */
record Drawn(Document document) {

    record Box(String text, double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right - .5
                    && other.left < right - .5
                    && top < other.bottom - .5
                    && other.top < bottom - .5;
        }

        boolean within(double width, double height) {
            return left >= -.5 && top >= -.5 && right <= width + .5 && bottom <= height + .5;
        }
    }

    static Drawn read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawn(
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    double width() {
        return Double.parseDouble(root().getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(root().getAttribute("height"));
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The boxes of all level words; turned headings are asked for by themselves. */
    List<Box> words() {
        return elements("text").stream()
                .filter(text -> text.getAttribute("transform").isEmpty())
                .map(Drawn::box)
                .toList();
    }

    /** The boxes that turned headings reach. */
    List<Box> turned() {
        return elements("text").stream()
                .filter(text -> !text.getAttribute("transform").isEmpty())
                .map(Drawn::turned)
                .toList();
    }

    private static Box box(Element text) {
        double x = number(text, "x", 0);
        double y = number(text, "y", 0);
        double size = number(text, "font-size", Lettering.SIZE);
        double width = width(text);
        double left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
        return new Box(text.getTextContent(), left, y - .75 * size, left + width, y + .22 * size);
    }

    private static Box turned(Element text) {
        double angle = Math.toRadians(text.getAttribute("transform").startsWith("rotate(-90") ? 90 : 45);
        double x = number(text, "x", 0);
        double y = number(text, "y", 0);
        double width = width(text);
        return new Box(
                text.getTextContent(),
                x - 9 * Math.sin(angle),
                y - width * Math.sin(angle) - 9 * Math.cos(angle),
                x + width * Math.cos(angle),
                y);
    }

    private static double width(Element text) {
        double size = number(text, "font-size", Lettering.SIZE);
        return Lettering.width(
                text.getTextContent(), size, text.getAttribute("font-weight").equals("600"));
    }

    static double number(Element element, String attribute, double otherwise) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }
}
