package org.sentinelsetup.demo.service;

import java.net.URI;
import java.util.List;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.actor.SentinelPage;
import org.sentinelsetup.demo.protocol.OpenService;
import org.sentinelsetup.demo.protocol.Service;
import org.sentinelsetup.demo.service.s3.S3;

/** Every service of the demo cloud. */
public final class Services {
  private Services() {}

  /** Those called with signed requests. */
  public static List<Service> signed(World world) {
    return List.of(
        new Sts(world),
        new Kms(world),
        new S3(world),
        new CloudTrail(world),
        new Iam(world),
        new Sqs(world),
        new Sns(world),
        new CloudWatch(world),
        new CloudFormation(world));
  }

  /**
   * Those reached by path, without a signature.
   *
   * @param uri where the demo cloud itself is reached
   */
  public static List<OpenService> open(World world, URI uri) {
    return List.of(
        new SsoOidc(world, uri),
        new SsoPortal(world),
        new DevicePage(world, uri),
        new AuthorizePage(world, uri),
        new MailPage(world, uri),
        new SentinelPage(world));
  }
}
