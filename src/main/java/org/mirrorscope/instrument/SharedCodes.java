package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.instrument.Concordance.Stated;

/**
 * The codes that the first and the last of a row of code lists share. A code of one list and a code of the next are
 * linked where a map says so, and where they are equal and neither is named in a map; what is linked, over however many
 * steps, is one shared code. Its name and order come from the list that was mapped to.
 */
final class SharedCodes {

    /**
     * One shared code.
     *
     * @param code its name and label
     * @param first the codes of the first list that it stands for; never empty
     * @param last those of the last list; never empty
     */
    record Shared(Code code, Set<String> first, Set<String> last) {}

    private final List<List<Code>> lists;
    private final List<Stated> steps;
    /** For each list, from its codes to the number of the group that they are in. */
    private final List<Map<String, Integer>> groups = new ArrayList<>();

    private SharedCodes(List<List<Code>> lists, List<Stated> steps) {
        this.lists = lists;
        this.steps = steps;
        int next = 0;
        for (List<Code> list : lists) {
            Map<String, Integer> own = new LinkedHashMap<>();
            for (Code code : list) {
                own.put(code.code(), next++);
            }
            groups.add(own);
        }
    }

    /**
     * The shared codes, in order.
     *
     * @param lists the code lists, earliest first
     * @param steps the maps from each list but the first to the list before it
     */
    static List<Shared> of(List<List<Code>> lists, List<Stated> steps) {
        SharedCodes codes = new SharedCodes(lists, steps);
        for (int step = 0; step < steps.size(); step++) {
            codes.link(step, steps.get(step));
        }
        return codes.shared();
    }

    private void link(int step, Stated stated) {
        Set<String> there = groups.get(step).keySet();
        Set<String> here = groups.get(step + 1).keySet();
        stated.map().forEach((code, target) -> target.ifPresent(old -> join(step, old, code)));
        stated.mapOld().forEach((old, target) -> target.ifPresent(code -> join(step, old, code)));
        there.stream()
                .filter(here::contains)
                .filter(code ->
                        !stated.map().containsKey(code) && !stated.mapOld().containsKey(code))
                .forEach(code -> join(step, code, code));
    }

    private void join(int step, String there, String here) {
        Integer one = groups.get(step).get(there);
        Integer other = groups.get(step + 1).get(here);
        if (one != null && other != null) {
            groups.forEach(list -> list.replaceAll((code, group) -> group.equals(other) ? one : group));
        }
    }

    private List<Shared> shared() {
        boolean mappedToLast = steps.stream().allMatch(step -> step.map().isEmpty())
                && steps.stream().anyMatch(step -> !step.mapOld().isEmpty());
        int base = mappedToLast ? lists.size() - 1 : 0;
        List<Shared> all = new ArrayList<>();
        for (int group : new LinkedHashSet<>(groups.get(base).values())) {
            Set<String> first = members(0, group);
            Set<String> last = members(lists.size() - 1, group);
            if (!first.isEmpty() && !last.isEmpty()) {
                all.add(new Shared(name(base, group), first, last));
            }
        }
        return List.copyOf(all);
    }

    private Set<String> members(int list, int group) {
        Set<String> members = new LinkedHashSet<>();
        groups.get(list).forEach((code, of) -> {
            if (of == group) {
                members.add(code);
            }
        });
        return members;
    }

    /** The one code of the list mapped to; where several were merged, the one that they became in the other list. */
    private Code name(int base, int group) {
        int other = base == 0 ? lists.size() - 1 : 0;
        Set<String> own = members(base, group);
        Set<String> others = members(other, group);
        if (own.size() > 1 && others.size() == 1) {
            String merged = others.iterator().next();
            if (own.contains(merged) || !groups.get(base).containsKey(merged)) {
                return code(lists.get(other), others);
            }
        }
        return code(lists.get(base), own);
    }

    private static Code code(List<Code> list, Collection<String> names) {
        return list.stream()
                .filter(code -> names.contains(code.code()))
                .min(Comparator.comparing(list::indexOf))
                .orElseThrow();
    }

    /** The shared code of that name, if there is one. */
    static Optional<Shared> named(List<Shared> all, String name) {
        return all.stream().filter(shared -> shared.code().code().equals(name)).findFirst();
    }
}
