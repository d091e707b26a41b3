package org.sentinelsetup.demo.service;

import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;
import org.sentinelsetup.demo.protocol.Xml;

/** Security Token Service. docs.aws.amazon.com/STS/latest/APIReference */
public final class Sts extends QueryService {
  /** The service of a world. */
  public Sts(World world) {
    super("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/");
  }

  @Override
  protected Map<String, Operation> operations() {
    return Map.of("GetCallerIdentity", this::getCallerIdentity);
  }

  /** Needs no permission. */
  private void getCallerIdentity(Call call, Form form, Xml result) {
    result
        .text("UserId", call.caller().userId())
        .text("Account", call.caller().account())
        .text("Arn", call.caller().principalArn());
  }
}
