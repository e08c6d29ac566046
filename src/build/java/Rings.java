import java.util.ArrayList;
import java.util.List;

/** Plane geometry of closed rings, for {@link ProjectMap}. */
final class Rings {

    private Rings() {}

    static double area(List<ProjectMap.Point> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            ProjectMap.Point a = ring.get(i);
            ProjectMap.Point b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice / 2;
    }

    /** Sutherland and Hodgman 1974 against the frame with a margin, so that cut edges lie outside the picture. */
    static List<ProjectMap.Point> clip(List<ProjectMap.Point> ring, ProjectMap.Frame frame) {
        List<ProjectMap.Point> left = ring;
        double[][] edges = {
            {1, 0, ProjectMap.MARGIN},
            {-1, 0, frame.width() + ProjectMap.MARGIN},
            {0, 1, ProjectMap.MARGIN},
            {0, -1, frame.height() + ProjectMap.MARGIN}
        };
        for (double[] edge : edges) {
            List<ProjectMap.Point> next = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                ProjectMap.Point a = left.get(i);
                ProjectMap.Point b = left.get((i + 1) % left.size());
                double da = edge[0] * a.x() + edge[1] * a.y() + edge[2];
                double db = edge[0] * b.x() + edge[1] * b.y() + edge[2];
                if (da >= 0) {
                    next.add(a);
                }
                if ((da >= 0) != (db >= 0)) {
                    double t = da / (da - db);
                    next.add(new ProjectMap.Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
                }
            }
            left = next;
        }
        return left;
    }

    /** The grid point inside the ring that is farthest from its edge: where a sign can stand. */
    static ProjectMap.Point innermost(List<ProjectMap.Point> ring, ProjectMap.Frame frame) {
        double minX =
                Math.max(0, ring.stream().mapToDouble(ProjectMap.Point::x).min().orElseThrow());
        double maxX = Math.min(
                frame.width(),
                ring.stream().mapToDouble(ProjectMap.Point::x).max().orElseThrow());
        double minY =
                Math.max(0, ring.stream().mapToDouble(ProjectMap.Point::y).min().orElseThrow());
        double maxY = Math.min(
                frame.height(),
                ring.stream().mapToDouble(ProjectMap.Point::y).max().orElseThrow());
        ProjectMap.Point best = new ProjectMap.Point((minX + maxX) / 2, (minY + maxY) / 2);
        double farthest = 0;
        for (int i = 1; i < 48; i++) {
            for (int j = 1; j < 48; j++) {
                ProjectMap.Point p = new ProjectMap.Point(minX + (maxX - minX) * i / 48, minY + (maxY - minY) * j / 48);
                double distance = contains(ring, p) ? distance(ring, p) : 0;
                if (distance > farthest) {
                    farthest = distance;
                    best = p;
                }
            }
        }
        return best;
    }

    private static boolean contains(List<ProjectMap.Point> ring, ProjectMap.Point p) {
        boolean in = false;
        for (int i = 0; i < ring.size(); i++) {
            ProjectMap.Point a = ring.get(i);
            ProjectMap.Point b = ring.get((i + 1) % ring.size());
            if ((a.y() > p.y()) != (b.y() > p.y())
                    && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                in = !in;
            }
        }
        return in;
    }

    private static double distance(List<ProjectMap.Point> ring, ProjectMap.Point p) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            ProjectMap.Point a = ring.get(i);
            ProjectMap.Point b = ring.get((i + 1) % ring.size());
            double length = Math.pow(b.x() - a.x(), 2) + Math.pow(b.y() - a.y(), 2);
            double t = length == 0
                    ? 0
                    : Math.clamp(
                            ((p.x() - a.x()) * (b.x() - a.x()) + (p.y() - a.y()) * (b.y() - a.y())) / length, 0, 1);
            least = Math.min(
                    least, Math.hypot(p.x() - a.x() - t * (b.x() - a.x()), p.y() - a.y() - t * (b.y() - a.y())));
        }
        return least;
    }
}
