package org.mirrorscope.publication.web;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.Site;
import org.owasp.encoder.Encode;

/**
 * A feed of what became known of countries, in Atom (RFC 4287).
 *
 * @param path the feed's own path
 * @param page the path of the page that it is about
 * @param entries newest first
 */
record AtomFeed(Reader reader, Site site, String title, String path, String page, List<RecordEntry> entries) {

    /** How many entries a feed has; what is older stands on the countries' pages. */
    static final int MOST = 50;

    private static final int MOST_FACTS = 12;

    byte[] write() {
        Feed feed = new Feed("atom_1.0");
        feed.setId("urn:uuid:" + UUID.nameUUIDFromBytes(address(path).getBytes(StandardCharsets.UTF_8)));
        feed.setTitle(text(title + " · " + site.brand()));
        feed.setSubtitle(words(subtitle()));
        feed.setUpdated(
                Date.from(entries.stream().findFirst().map(RecordEntry::updated).orElse(Instant.EPOCH)));
        feed.setAuthors(List.of(author()));
        feed.setAlternateLinks(List.of(link("alternate", page, "text/html")));
        feed.setOtherLinks(List.of(link("self", path, "application/atom+xml")));
        feed.setEntries(entries.stream().limit(MOST).map(this::entry).toList());
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", reader.language().toLanguageTag(), Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getPrettyFormat())
                    .outputString(document)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (FeedException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private String subtitle() {
        String most = reader.text("publication-reuse/feed.subtitle", MOST);
        return site.synthetic() ? reader.text("publication-factsheet/synthetic") + " " + most : most;
    }

    private Person author() {
        Person author = new Person();
        author.setName(text(site.brand()));
        return author;
    }

    private Entry entry(RecordEntry told) {
        String country = "/countries/" + told.account().country().code();
        List<CountryPart.Fact> facts = told.told();
        Entry entry = new Entry();
        entry.setId(told.id());
        entry.setTitle(text(reader.text(
                "publication-reuse/feed.entry",
                reader.name(told.account().country().code()),
                facts.getFirst().source(),
                facts.size())));
        entry.setUpdated(Date.from(told.updated()));
        entry.setAlternateLinks(List.of(link("alternate", country, "text/html")));
        entry.setCategories(List.of(category(told.account().country().code().alpha2())));
        if (site.synthetic()) {
            entry.setRights(text(reader.text("publication-factsheet/synthetic")));
        }
        Content content = words(html(facts));
        content.setType(Content.HTML);
        entry.setContents(List.of(content));
        return entry;
    }

    private String html(List<CountryPart.Fact> facts) {
        String items = facts.stream()
                .limit(MOST_FACTS)
                .map(fact -> "<li>" + Encode.forHtmlContent(line(fact)) + "</li>")
                .collect(Collectors.joining());
        int more = facts.size() - MOST_FACTS;
        String rest = more <= 0
                ? ""
                : "<p>" + Encode.forHtmlContent(reader.text("publication-reuse/feed.more", more)) + "</p>";
        String note = site.synthetic()
                ? "<p>" + Encode.forHtmlContent(reader.text("publication-factsheet/synthetic")) + "</p>"
                : "";
        return note + "<ul>" + items + "</ul>" + rest;
    }

    private String line(CountryPart.Fact fact) {
        return reader.text(
                "publication-reuse/feed.fact",
                fact.head() == null ? fact.label() : fact.head() + " · " + fact.label(),
                String.join("; ", fact.answer().lines()),
                fact.asOf(),
                fact.source());
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private Link link(String relation, String target, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address(target));
        link.setType(type);
        link.setHreflang(reader.language().toLanguageTag());
        return link;
    }

    private String address(String target) {
        return reader.links().canonical(reader.language(), target);
    }

    private static Content words(String text) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(text(text));
        return content;
    }

    /** Without the few characters that XML cannot hold, which somebody may have pasted. */
    private static String text(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
