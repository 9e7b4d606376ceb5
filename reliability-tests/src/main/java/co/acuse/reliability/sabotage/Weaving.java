package co.acuse.reliability.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.JavaModule;
import org.jspecify.annotations.Nullable;

/** Weaves passages into the hooked methods, as their classes are loaded. */
final class Weaving {

  private final TypePool types = TypePool.Default.ofSystemLoader();
  private final Map<String, List<Woven>> byType = new LinkedHashMap<>();

  /** Says whose hooks no longer stand in the code, and what to do; empty when all do. */
  static List<String> broken(String owner, Hook hook) {
    List<String> broken = new ArrayList<>();
    Weaving weaving = new Weaving();
    try {
      weaving.check(hook);
    } catch (IllegalStateException e) {
      broken.add("%s: %s".formatted(owner, e.getMessage()));
    }
    return broken;
  }

  void add(String owner, Located passage) {
    Hook hook = passage.hook();
    broken(owner, hook)
        .forEach(text -> {
          throw new IllegalStateException(text);
        });
    byType
        .computeIfAbsent(hook.type(), _ -> new ArrayList<>())
        .add(new Woven(methods(hook.method()), Passages.add(passage)));
  }

  private void check(Hook hook) {
    one(hook.type(), hook.method());
    List<String> calls = new ArrayList<>(hook.within());
    calls.addAll(hook.notWithin());
    for (String call : calls) {
      int dot = call.lastIndexOf('.');
      String method = call.substring(dot + 1);
      if (type(call.substring(0, dot)).getDeclaredMethods().filter(named(method)).isEmpty()) {
        throw new IllegalStateException("there is no method " + call + " any more: mend the hook");
      }
    }
  }

  private void one(String type, String method) {
    int found = type(type).getDeclaredMethods().filter(methods(method)).size();
    if (found != 1) {
      throw new IllegalStateException(
          "%s.%s stands for %d methods, not for one: mend the hook".formatted(type, method, found));
    }
  }

  private TypeDescription type(String name) {
    TypePool.Resolution resolution = types.describe(name);
    if (!resolution.isResolved()) {
      throw new IllegalStateException("there is no class " + name + " any more: mend the hook");
    }
    return resolution.resolve();
  }

  private static ElementMatcher<MethodDescription> methods(String method) {
    int open = method.indexOf('(');
    return open < 0
        ? described -> described.getActualName().equals(method) && !isBridge(described)
        : described -> signature(described).equals(method) && !isBridge(described);
  }

  private static boolean isBridge(MethodDescription method) {
    return method.isBridge() || method.isSynthetic();
  }

  private static String signature(MethodDescription method) {
    List<String> types =
        method.getParameters().asTypeList().asErasures().stream()
            .map(TypeDescription::getSimpleName)
            .toList();
    return "%s(%s)".formatted(method.getActualName(), String.join(",", types));
  }

  void into(Instrumentation instrumentation) {
    AgentBuilder agent =
        new AgentBuilder.Default(new ByteBuddy().with(TypeValidation.DISABLED))
            .disableClassFormatChanges()
            .with(new Loud());
    for (Map.Entry<String, List<Woven>> entry : byType.entrySet()) {
      agent =
          agent
              .type(named(entry.getKey()))
              .transform((builder, _, _, _, _) -> {
                var woven = builder;
                for (Woven one : entry.getValue()) {
                  woven = woven.visit(one.advice());
                }
                return woven;
              });
    }
    agent.installOn(instrumentation);
  }

  private record Woven(ElementMatcher<MethodDescription> methods, int id) {

    net.bytebuddy.asm.AsmVisitorWrapper advice() {
      return Advice.withCustomMapping().bind(HookId.class, id).to(HookAdvice.class).on(methods);
    }
  }

  /** A process whose sabotage failed must not run on as if nothing were wrong. */
  private static final class Loud extends AgentBuilder.Listener.Adapter {

    @Override
    public void onError(
        String type,
        @Nullable ClassLoader loader,
        @Nullable JavaModule module,
        boolean loaded,
        Throwable fault) {
      Voice.say("SABOTAGE cannot weave %s: %s".formatted(type, fault));
      Runtime.getRuntime().halt(1);
    }
  }
}
