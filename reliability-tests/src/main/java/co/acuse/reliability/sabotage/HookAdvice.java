package co.acuse.reliability.sabotage;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;

/** The code that is woven into a hooked method: it is copied there, and calls back. */
@SuppressWarnings({"UnusedVariable", "unused"}) // what is assigned here is the method's own
final class HookAdvice {

  private HookAdvice() {}

  @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
  static @Nullable Object enter(
      @HookId int id,
      @Advice.This(optional = true) @Nullable Object self,
      @Advice.AllArguments(readOnly = false, typing = Typing.DYNAMIC)
          @Nullable Object[] arguments) {
    @Nullable Object[] given = arguments;
    Object instead = Passages.enter(id, self, given);
    arguments = given;
    return instead;
  }

  @Advice.OnMethodExit
  static void exit(
      @HookId int id,
      @Advice.This(optional = true) @Nullable Object self,
      @Advice.AllArguments(typing = Typing.DYNAMIC) @Nullable Object[] arguments,
      @Advice.Enter @Nullable Object instead,
      @Advice.Return(readOnly = false, typing = Typing.DYNAMIC) @Nullable Object result) {
    result = Passages.exit(id, self, arguments, instead, result);
  }
}
