package org.sentinelsetup.engine.template;

/** Who may and who may not, by each of the template's policies. */
final class AccessTables {
  static final PolicyTable TRUST =
      new PolicyTable(
          """
          who | action | session name | audience's key | audience | verdict
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:aud | <audience> | ALLOW
          token | sts:AssumeRoleWithWebIdentity | MicrosoftDefenderForClouds_<workspace> | <issuer>:aud | <audience> | BOTH_NAMES
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_another | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftDefenderForClouds_another | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | Other_<workspace> | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | <workspace> | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | microsoftsentinel_<workspace> | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_* | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace>x | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_ | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | * | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | - | <issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:aud | <other audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:aud | api://another | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:aud | * | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:aud | - | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <other issuer>:aud | <audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <other issuer>:aud | <other audience> | DENY
          token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:sub | <audience> | DENY
          token | sts:AssumeRoleWithSAML | MicrosoftSentinel_<workspace> | <issuer>:aud | <audience> | DENY
          token | sts:TagSession | MicrosoftSentinel_<workspace> | <issuer>:aud | <audience> | DENY
          other token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <issuer>:aud | <audience> | DENY
          other token | sts:AssumeRoleWithWebIdentity | MicrosoftSentinel_<workspace> | <other issuer>:aud | <other audience> | DENY
          administrator | sts:AssumeRole | MicrosoftSentinel_<workspace> | <issuer>:aud | <audience> | DENY
          foreign administrator | sts:AssumeRole | MicrosoftSentinel_<workspace> | - | - | DENY
          sqs | sts:AssumeRole | MicrosoftSentinel_<workspace> | - | - | DENY
          """);

  static final PolicyTable QUEUE =
      new PolicyTable(
          """
          who | action | resource | source ARN | source account | TLS | verdict
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | FROM_BUCKET
          sns | sqs:SendMessage | <queue> | <log topic> | - | true | FROM_TOPIC
          sns | sqs:SendMessage | <queue> | <log topic> | 111122223333 | true | FROM_TOPIC
          sns | sqs:SendMessage | <queue> | <log topic> | - | false | DENY
          sns | sqs:SendMessage | <queue> | <log topic>-2 | - | true | DENY
          sns | sqs:SendMessage | <queue> | - | - | true | DENY
          sns | sqs:ReceiveMessage | <queue> | <log topic> | - | true | DENY
          sns | sqs:SendMessage | <dead letters> | <log topic> | - | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs-2 | 111122223333 | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-log | 111122223333 | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::* | 111122223333 | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:aws-cn:s3:::acme-org-logs | 111122223333 | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | 444455556666 | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | - | true | DENY
          s3 | sqs:SendMessage | <queue> | - | 111122223333 | true | DENY
          s3 | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | false | DENY
          s3 | sqs:SendMessage | <dead letters> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          s3 | sqs:ReceiveMessage | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          s3 | sqs:SetQueueAttributes | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          sns | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          events | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          sentinel | sqs:ReceiveMessage | <queue> | - | - | true | ALLOW
          sentinel | sqs:DeleteMessage | <queue> | - | - | true | ALLOW
          sentinel | sqs:ChangeMessageVisibility | <queue> | - | - | true | ALLOW
          sentinel | sqs:GetQueueUrl | <queue> | - | - | true | ALLOW
          sentinel | sqs:GetQueueAttributes | <queue> | - | - | true | ALLOW
          sentinel | sqs:ReceiveMessage | <queue> | - | - | false | DENY
          sentinel | sqs:ReceiveMessage | <dead letters> | - | - | true | DENY
          sentinel | sqs:SendMessage | <queue> | - | - | true | DENY
          sentinel | sqs:PurgeQueue | <queue> | - | - | true | DENY
          sentinel | sqs:SetQueueAttributes | <queue> | - | - | true | DENY
          namesake | sqs:ReceiveMessage | <queue> | - | - | true | DENY
          stranger | sqs:ReceiveMessage | <queue> | - | - | true | DENY
          stranger | sqs:SendMessage | <queue> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          administrator | sqs:SetQueueAttributes | <queue> | - | - | true | ALLOW
          administrator | sqs:SetQueueAttributes | <queue> | - | - | false | DENY
          foreign administrator | sqs:ReceiveMessage | <queue> | - | - | true | DENY
          foreign administrator | sqs:SendMessage | <queue> | - | - | true | DENY
          """);

  static final PolicyTable DEAD_LETTERS =
      new PolicyTable(
          """
          who | action | resource | source ARN | source account | TLS | verdict
          s3 | sqs:SendMessage | <dead letters> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          sqs | sqs:SendMessage | <dead letters> | <queue> | 111122223333 | true | DENY
          sentinel | sqs:ReceiveMessage | <dead letters> | - | - | true | DENY
          stranger | sqs:ReceiveMessage | <dead letters> | - | - | true | DENY
          administrator | sqs:StartMessageMoveTask | <dead letters> | - | - | true | ALLOW
          administrator | sqs:ReceiveMessage | <dead letters> | - | - | true | ALLOW
          administrator | sqs:ReceiveMessage | <dead letters> | - | - | false | DENY
          administrator | sqs:DeleteQueue | <dead letters> | - | - | false | DENY
          foreign administrator | sqs:ReceiveMessage | <dead letters> | - | - | true | DENY
          """);

  static final PolicyTable TOPIC =
      new PolicyTable(
          """
          who | action | resource | source ARN | source account | TLS | verdict
          cloudwatch | sns:Publish | <topic> | <alarm> | 111122223333 | true | ALLOW
          cloudwatch | sns:Publish | <topic> | arn:<p>:cloudwatch:<r>:444455556666:alarm:cloudtrail-sentinel-integration-not-read | 444455556666 | true | DENY
          cloudwatch | sns:Publish | <topic> | arn:<p>:cloudwatch:<r>:444455556666:alarm:x | 111122223333 | true | DENY
          cloudwatch | sns:Publish | <topic> | <alarm> | 444455556666 | true | DENY
          cloudwatch | sns:Publish | <topic> | <alarm> | - | true | DENY
          cloudwatch | sns:Publish | <topic> | - | 111122223333 | true | DENY
          cloudwatch | sns:Publish | <topic> | arn:<p>:cloudwatch:ap-south-1:111122223333:alarm:x | 111122223333 | true | DENY
          cloudwatch | sns:Publish | <topic> | arn:<p>:cloudwatch:<r>:111122223333:insight-rule/x | 111122223333 | true | DENY
          cloudwatch | sns:Publish | <topic> | arn:aws-cn:cloudwatch:<r>:111122223333:alarm:x | 111122223333 | true | DENY
          cloudwatch | sns:Publish | <topic>-2 | <alarm> | 111122223333 | true | DENY
          cloudwatch | sns:Subscribe | <topic> | <alarm> | 111122223333 | true | DENY
          cloudwatch | sns:SetTopicAttributes | <topic> | <alarm> | 111122223333 | true | DENY
          s3 | sns:Publish | <topic> | arn:<p>:s3:::acme-org-logs | 111122223333 | true | DENY
          events | sns:Publish | <topic> | <alarm> | 111122223333 | true | DENY
          sentinel | sns:Publish | <topic> | - | - | true | DENY
          stranger | sns:Subscribe | <topic> | - | - | true | DENY
          administrator | sns:Publish | <topic> | - | - | true | ALLOW
          administrator | sns:Publish | <topic> | - | - | false | DENY
          cloudwatch | sns:Publish | <topic> | <alarm> | 111122223333 | false | DENY
          foreign administrator | sns:Publish | <topic> | - | - | true | DENY
          foreign administrator | sns:Subscribe | <topic> | - | - | true | DENY
          """);

  static final PolicyTable ROLE =
      new PolicyTable(
          """
          who | action | resource | verdict
          sentinel | sqs:ReceiveMessage | <queue> | ALLOW
          sentinel | sqs:DeleteMessage | <queue> | ALLOW
          sentinel | sqs:ChangeMessageVisibility | <queue> | ALLOW
          sentinel | sqs:GetQueueUrl | <queue> | ALLOW
          sentinel | sqs:GetQueueAttributes | <queue> | ALLOW
          sentinel | sqs:SendMessage | <queue> | DENY
          sentinel | sqs:PurgeQueue | <queue> | DENY
          sentinel | sqs:DeleteQueue | <queue> | DENY
          sentinel | sqs:ReceiveMessage | <dead letters> | DENY
          sentinel | sqs:ReceiveMessage | <queue>-2 | DENY
          sentinel | sqs:ReceiveMessage | arn:<p>:sqs:ap-south-1:111122223333:cloudtrail-sentinel-integration | DENY
          sentinel | s3:GetObject | <folder>111122223333/CloudTrail/a.json.gz | ALLOW
          sentinel | s3:GetObject | <folder> | ALLOW
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs/AWSLogs/o-exampleorg | DENY
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs/AWSLogs/o-exampleorg-2/a.json.gz | DENY
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs/AWSLogs/111122223333/a.json.gz | DENY
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs/x/AWSLogs/o-exampleorg/a.json.gz | DENY
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs/awslogs/o-exampleorg/a.json.gz | DENY
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs/a.json.gz | DENY
          sentinel | s3:GetObject | arn:<p>:s3:::acme-org-logs-2/AWSLogs/o-exampleorg/a.json.gz | DENY
          sentinel | s3:GetObject | arn:aws-cn:s3:::acme-org-logs/AWSLogs/o-exampleorg/a.json.gz | DENY
          sentinel | s3:GetObjectVersion | <folder>a.json.gz | DENY
          sentinel | s3:GetObjectAcl | <folder>a.json.gz | DENY
          sentinel | s3:PutObject | <folder>a.json.gz | DENY
          sentinel | s3:DeleteObject | <folder>a.json.gz | DENY
          sentinel | s3:ListBucket | arn:<p>:s3:::acme-org-logs | DENY
          sentinel | kms:Decrypt | <key 1> | WITH_KEYS
          sentinel | kms:Decrypt | <key 2> | WITH_KEYS
          sentinel | kms:Decrypt | arn:<p>:kms:<r>:111122223333:key/3333aaaa-22bb-33cc-44dd-5555eeee6666 | DENY
          sentinel | kms:Decrypt | arn:<p>:kms:ap-south-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666 | DENY
          sentinel | kms:Decrypt | arn:<p>:kms:<r>:444455556666:key/1111aaaa-22bb-33cc-44dd-5555eeee6666 | DENY
          sentinel | kms:Encrypt | <key 1> | DENY
          sentinel | kms:GenerateDataKey | <key 1> | DENY
          sentinel | kms:PutKeyPolicy | <key 1> | DENY
          sentinel | kms:CreateGrant | <key 1> | DENY
          sentinel | sns:Publish | <topic> | DENY
          sentinel | sts:AssumeRole | <role> | DENY
          sentinel | iam:PassRole | <role> | DENY
          """);

  private AccessTables() {}
}
