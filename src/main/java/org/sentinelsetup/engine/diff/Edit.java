package org.sentinelsetup.engine.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Lines that go and those that come in their place; one of both may be none. */
record Edit(Block removed, Block added) {
  /**
   * The fewest lines that have to go and come. A line that is on one side only is never looked for
   * on the other: in two long texts that differ all over, this is nearly all of the work.
   */
  static List<Edit> between(List<Integer> before, List<Integer> after) {
    int[] was = shared(before, new HashSet<>(after));
    int[] is = shared(after, new HashSet<>(before));
    BitSet stays = bits(was);
    BitSet same = bits(is);
    for (var delta : DiffUtils.diff(at(before, was), at(after, is)).getDeltas()) {
      clear(stays, was, delta.getSource());
      clear(same, is, delta.getTarget());
    }
    List<Edit> edits = new ArrayList<>();
    int old = 0;
    int now = 0;
    while (old < before.size() || now < after.size()) {
      int nextOld = next(stays, old, before.size());
      int nextNow = next(same, now, after.size());
      if (nextOld > old || nextNow > now) {
        edits.add(new Edit(new Block(old, nextOld - old), new Block(now, nextNow - now)));
      }
      old = nextOld + 1;
      now = nextNow + 1;
    }
    return edits;
  }

  private static int[] shared(List<Integer> lines, Set<Integer> others) {
    return IntStream.range(0, lines.size()).filter(i -> others.contains(lines.get(i))).toArray();
  }

  private static List<Integer> at(List<Integer> lines, int[] indexes) {
    return IntStream.of(indexes).mapToObj(lines::get).toList();
  }

  private static BitSet bits(int[] indexes) {
    var bits = new BitSet();
    IntStream.of(indexes).forEach(bits::set);
    return bits;
  }

  private static void clear(BitSet bits, int[] indexes, Chunk<Integer> chunk) {
    for (int i = 0; i < chunk.size(); i++) {
      bits.clear(indexes[chunk.getPosition() + i]);
    }
  }

  private static int next(BitSet bits, int from, int size) {
    int next = bits.nextSetBit(from);
    return next < 0 ? size : next;
  }
}
