import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Projects the world atlas (TopoJSON) to the two maps that the program draws: {@code europe.tsv} (Lambert azimuthal equal
 * area, centre 10 E 52 N as EPSG:3035) and {@code world.tsv} (Equal Earth, Savric, Patterson and Jenny 2018). Run by hand
 * when the atlas changes; see src/main/resources/chart/README.md. Arcs are simplified before rings are assembled, so
 * neighbours keep sharing their border.
 */
class ProjectMap {

    record Point(double x, double y) {}

    /** A map's frame: its projection to pixels, its size, the detail it keeps and below which area a country is a dot. */
    record Frame(
            String name,
            UnaryOperator<Point> projection,
            double width,
            double height,
            double detail,
            double smallestRing,
            double smallestCountry,
            double dot,
            double centre) {}

    private static final Map<String, String> PART_OF =
            Map.of("CYN", "CY", "SOL", "SO", "ALA", "FI", "KOS", "XK", "XKX", "XK", "ATC", "AU");
    private static final List<String> LEFT_OUT = List.of("ATA", "IOA", "KAS", "HMD", "ATF", "SGS");
    static final double MARGIN = 6;

    private final List<List<Point>> arcs = new ArrayList<>();
    private final Map<String, List<List<Integer>>> ringsByCountry = new TreeMap<>();

    /** Arguments: the atlas file and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        ProjectMap map = new ProjectMap();
        map.read(Path.of(arguments[0]));
        Path folder = Path.of(arguments[1]);
        map.write(europe(), folder.resolve("europe.tsv"));
        map.write(world(), folder.resolve("world.tsv"));
    }

    private static Frame europe() {
        double scale = 1000 / 4_250_000.0;
        return new Frame(
                "europe",
                place -> {
                    Point metres = azimuthal(place);
                    return new Point((metres.x() + 1_740_000) * scale, (2_270_000 - metres.y()) * scale);
                },
                1000,
                980,
                1.1,
                2.5,
                230,
                9,
                10);
    }

    private static Frame world() {
        double scale = 1000 / 5.414;
        return new Frame(
                "world",
                place -> {
                    Point earth = equalEarth(place, 11.6);
                    return new Point((earth.x() + 2.707) * scale, (1.305 - earth.y()) * scale);
                },
                1000,
                440,
                0.12,
                0.35,
                9,
                3.4,
                11.6);
    }

    /** Lambert azimuthal equal area on the sphere of the earth's authalic radius; metres from the centre. */
    private static Point azimuthal(Point place) {
        double radius = 6_371_007.2;
        double phi = Math.toRadians(place.y());
        double lambda = Math.toRadians(place.x() - 10);
        double phi0 = Math.toRadians(52);
        double cosine = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda);
        double k = Math.sqrt(2 / Math.max(1 + cosine, 1e-9));
        return new Point(
                radius * k * Math.cos(phi) * Math.sin(lambda),
                radius * k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)));
    }

    /** Equal Earth on the unit sphere. */
    private static Point equalEarth(Point place, double centre) {
        double a1 = 1.340264;
        double a2 = -0.081106;
        double a3 = 0.000893;
        double a4 = 0.003796;
        double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(place.y())));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double slope = 9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1;
        double lambda = Math.toRadians(place.x() - centre);
        return new Point(
                2 * Math.sqrt(3) * lambda * Math.cos(theta) / (3 * slope),
                theta * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1));
    }

    private void read(Path atlas) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readString(atlas));
        JsonNode scale = root.get("transform").get("scale");
        JsonNode shift = root.get("transform").get("translate");
        for (JsonNode arc : root.get("arcs")) {
            List<Point> points = new ArrayList<>();
            double x = 0;
            double y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asDouble();
                y += step.get(1).asDouble();
                points.add(new Point(
                        x * scale.get(0).asDouble() + shift.get(0).asDouble(),
                        y * scale.get(1).asDouble() + shift.get(1).asDouble()));
            }
            arcs.add(points);
        }
        for (JsonNode country : root.get("objects").get("countries").get("geometries")) {
            String alpha3 = country.get("properties").get("a3").asString("");
            if (!LEFT_OUT.contains(alpha3)) {
                ringsByCountry
                        .computeIfAbsent(alpha2(alpha3), any -> new ArrayList<>())
                        .addAll(outerRings(country));
            }
        }
        ringsByCountry.replaceAll((code, rings) -> dissolve(rings));
    }

    private static String alpha2(String alpha3) {
        String part = PART_OF.get(alpha3);
        return part != null
                ? part
                : Arrays.stream(Locale.getISOCountries())
                        .filter(code -> Locale.of("", code).getISO3Country().equals(alpha3))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no alpha-2 for " + alpha3));
    }

    /** Holes are kept as rings too: with the even-odd rule they stay holes (Lesotho, San Marino). */
    private static List<List<Integer>> outerRings(JsonNode country) {
        List<List<Integer>> rings = new ArrayList<>();
        boolean multi = country.get("type").asString().equals("MultiPolygon");
        for (JsonNode polygon : multi ? country.get("arcs") : List.of(country.get("arcs"))) {
            for (JsonNode ring : polygon) {
                List<Integer> indices = new ArrayList<>();
                ring.forEach(arc -> indices.add(arc.asInt()));
                rings.add(indices);
            }
        }
        return rings;
    }

    /** Removes borders inside a country: an arc that is run through both ways bounds nothing. */
    private List<List<Integer>> dissolve(List<List<Integer>> rings) {
        List<Integer> all = new ArrayList<>();
        rings.forEach(all::addAll);
        if (all.stream().noneMatch(arc -> all.contains(~arc))) {
            return rings;
        }
        List<Integer> left =
                new ArrayList<>(all.stream().filter(arc -> !all.contains(~arc)).toList());
        List<List<Integer>> joined = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> ring = new ArrayList<>(List.of(left.removeFirst()));
            while (!start(ring.getFirst()).equals(end(ring.getLast()))) {
                Point here = end(ring.getLast());
                Integer next = left.stream()
                        .filter(arc -> start(arc).equals(here))
                        .findFirst()
                        .orElseThrow();
                left.remove(next);
                ring.add(next);
            }
            joined.add(ring);
        }
        return joined;
    }

    private Point start(int arc) {
        return arc >= 0 ? arcs.get(arc).getFirst() : arcs.get(~arc).getLast();
    }

    private Point end(int arc) {
        return start(~arc);
    }

    private record Shape(String code, List<List<Point>> rings, double area, Point anchor, double inside) {}

    private void write(Frame frame, Path file) throws IOException {
        List<List<Point>> simple =
                arcs.stream().map(arc -> simplify(arc, frame)).toList();
        List<Shape> shapes = new ArrayList<>();
        ringsByCountry.forEach(
                (code, rings) -> shape(frame, code, rings, simple).ifPresent(shapes::add));
        Map<String, Point> dots = spread(frame, shapes);
        StringBuilder out = new StringBuilder("# width height dot\n")
                .append(number(frame.width()))
                .append('\t')
                .append(number(frame.height()))
                .append('\t')
                .append(number(frame.dot()))
                .append("\n# code, anchor x, y, dot x, y (empty: large enough), share inside, path\n");
        for (Shape shape : shapes) {
            Point dot = dots.get(shape.code());
            out.append(shape.code())
                    .append('\t')
                    .append(number(shape.anchor().x()))
                    .append('\t')
                    .append(number(shape.anchor().y()))
                    .append('\t')
                    .append(dot == null ? "" : number(dot.x()))
                    .append('\t')
                    .append(dot == null ? "" : number(dot.y()))
                    .append('\t')
                    .append(Math.round(shape.inside() * 100))
                    .append('\t')
                    .append(path(shape.rings()))
                    .append('\n');
        }
        Files.writeString(file, out);
        System.out.println(frame.name() + ": " + shapes.size() + " countries, " + dots.size() + " dots, " + out.length()
                + " characters");
    }

    private static java.util.Optional<Shape> shape(
            Frame frame, String code, List<List<Integer>> rings, List<List<Point>> arcs) {
        List<List<Point>> projected =
                rings.stream().map(ring -> assemble(ring, arcs, frame)).toList();
        double total = projected.stream()
                .mapToDouble(ring -> Math.abs(Rings.area(ring)))
                .sum();
        List<List<Point>> clipped = projected.stream()
                .map(ring -> Rings.clip(ring, frame))
                .filter(ring -> ring.size() > 2)
                .sorted(Comparator.comparingDouble((List<Point> ring) -> -Math.abs(Rings.area(ring))))
                .toList();
        if (clipped.isEmpty()) {
            return java.util.Optional.empty();
        }
        double inside =
                clipped.stream().mapToDouble(ring -> Math.abs(Rings.area(ring))).sum();
        List<List<Point>> kept = new ArrayList<>(List.of(clipped.getFirst()));
        clipped.stream()
                .skip(1)
                .filter(ring -> Math.abs(Rings.area(ring)) >= frame.smallestRing())
                .forEach(kept::add);
        return java.util.Optional.of(new Shape(
                code, kept, inside, Rings.innermost(clipped.getFirst(), frame), inside / Math.max(total, 1e-9)));
    }

    /** Rings cross the antimeridian unbroken in this atlas, so longitudes run on beyond 180 instead of jumping back. */
    private static List<Point> assemble(List<Integer> ring, List<List<Point>> arcs, Frame frame) {
        List<Point> places = new ArrayList<>();
        for (int index : ring) {
            List<Point> arc = index >= 0 ? arcs.get(index) : arcs.get(~index).reversed();
            arc.stream().skip(places.isEmpty() ? 0 : 1).forEach(places::add);
        }
        List<Point> run = unwrap(places);
        double middle = run.stream().mapToDouble(Point::x).average().orElse(0);
        double shift = -360 * Math.floor((middle - frame.centre() + 180) / 360);
        return run.stream()
                .map(place -> frame.projection().apply(new Point(place.x() + shift, place.y())))
                .toList();
    }

    private static List<Point> unwrap(List<Point> places) {
        List<Point> run = new ArrayList<>();
        double offset = 0;
        for (int i = 0; i < places.size(); i++) {
            if (i > 0) {
                double jump = places.get(i).x() - places.get(i - 1).x();
                offset += jump > 180 ? -360 : jump < -180 ? 360 : 0;
            }
            run.add(new Point(places.get(i).x() + offset, places.get(i).y()));
        }
        return run;
    }

    /** Visvalingam and Whyatt 1993: drop the point whose triangle is smallest until all are larger than the detail. */
    private static List<Point> simplify(List<Point> arc, Frame frame) {
        List<Point> places = new ArrayList<>(arc);
        List<Point> drawn =
                new ArrayList<>(unwrap(arc).stream().map(frame.projection()).toList());
        int fewest = places.getFirst().equals(places.getLast()) ? 5 : 2;
        while (places.size() > fewest) {
            int smallest = 0;
            double least = frame.detail();
            for (int i = 1; i < places.size() - 1; i++) {
                double size = Math.abs(Rings.area(List.of(drawn.get(i - 1), drawn.get(i), drawn.get(i + 1))));
                if (size < least) {
                    least = size;
                    smallest = i;
                }
            }
            if (smallest == 0) {
                break;
            }
            places.remove(smallest);
            drawn.remove(smallest);
        }
        return places;
    }

    /** Dots of small countries, pushed apart until none hides another. */
    private static Map<String, Point> spread(Frame frame, List<Shape> shapes) {
        Map<String, Point> dots = new TreeMap<>(new HashMap<>());
        shapes.stream()
                .filter(shape -> shape.area() < frame.smallestCountry())
                .forEach(shape -> dots.put(shape.code(), shape.anchor()));
        double apart = 2 * frame.dot() + 0.6;
        List<String> codes = List.copyOf(dots.keySet());
        for (int round = 0; round < 400; round++) {
            for (int i = 0; i < codes.size(); i++) {
                for (int j = i + 1; j < codes.size(); j++) {
                    Point a = dots.get(codes.get(i));
                    Point b = dots.get(codes.get(j));
                    double gap = Math.hypot(b.x() - a.x(), b.y() - a.y());
                    if (gap < apart) {
                        double push = (apart - gap) / 2 + 0.01;
                        double dx = gap < 1e-6 ? 1 : (b.x() - a.x()) / gap;
                        double dy = gap < 1e-6 ? 0 : (b.y() - a.y()) / gap;
                        dots.put(codes.get(i), within(frame, a.x() - dx * push, a.y() - dy * push));
                        dots.put(codes.get(j), within(frame, b.x() + dx * push, b.y() + dy * push));
                    }
                }
            }
        }
        return dots;
    }

    private static Point within(Frame frame, double x, double y) {
        double edge = frame.dot() + 1;
        return new Point(Math.clamp(x, edge, frame.width() - edge), Math.clamp(y, edge, frame.height() - edge));
    }

    private static String path(List<List<Point>> rings) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : rings) {
            long x = 0;
            long y = 0;
            boolean first = true;
            for (Point point : ring) {
                long nextX = Math.round(point.x() * 10);
                long nextY = Math.round(point.y() * 10);
                if (first) {
                    path.append('M')
                            .append(tenths(nextX))
                            .append(nextY < 0 ? "" : " ")
                            .append(tenths(nextY))
                            .append('l');
                } else if (nextX != x || nextY != y) {
                    String dx = tenths(nextX - x);
                    String dy = tenths(nextY - y);
                    boolean bare = path.charAt(path.length() - 1) == 'l' || dx.startsWith("-");
                    path.append(bare ? "" : " ")
                            .append(dx)
                            .append(dy.startsWith("-") ? "" : " ")
                            .append(dy);
                }
                x = nextX;
                y = nextY;
                first = false;
            }
            if (path.charAt(path.length() - 1) == 'l') {
                path.append("0 0");
            }
            path.append('z');
        }
        return path.toString();
    }

    private static String tenths(long value) {
        long whole = Math.abs(value) / 10;
        long tenth = Math.abs(value) % 10;
        return (value < 0 ? "-" : "") + (tenth == 0 ? whole : (whole == 0 ? "" : whole) + "." + tenth);
    }

    private static String number(double value) {
        return tenths(Math.round(value * 10));
    }
}
