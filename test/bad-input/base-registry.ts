/** The smallest registry that is right, with one of everything that a case spoils. */
export const BASE_REGISTRY = `documents:
  - id: paper
    title: A paper
    kind: primary
    dated: 1 May 2016
categories:
  - id: flow-records
    title: Flow records
    records: Sampled flows.
    fields: [start, end]
    form: CSV
    perishes: They are overwritten.
    legalClass: non-content
    source: { document: paper, section: "1" }
custodians:
  - id: acme
    name: Acme Carrier, Inc.
    shortName: Acme
    kinds: [carrier]
    country: US
    state: AZ
    role: carries traffic
    source: { document: paper, section: "2" }
    contacts:
      - id: post
        purpose: legal
        post:
          street:
            - 1 Main Street
          locality: Phoenix
          region: AZ
          postcode: "85001"
          country: US
        phone: +1 480 555 0100
        email: legal@example.com
        source: { document: paper, section: "3" }
        confidence: stated
        asOf: 2016-05-01
        verified: null
        status: historical
    networks:
      - id: block
        prefix: 66.216.133.0/24
        role: netblock
        during: { asStated: in 2016, from: 2016-05-01, to: 2016-11-30 }
        reason: announced by it
        source: { document: paper, section: "4" }
        confidence: stated
    hosts:
      - id: mail
        host: mail.example.com
        role: operator
        during: { asStated: not stated, from: null, to: null }
        reason: operates it
        source: { document: paper, section: "5" }
        confidence: secondary
    holdings:
      - id: flows
        category: flow-records
        system: flow collectors
        selectors:
          - 66.216.133.29
        period: { asStated: in 2016, from: 2016-05-01, to: 2016-11-30 }
        retention:
          value: 30
          unit: days
          source: { document: paper, section: "6" }
          confidence: stated
        source: { document: paper, section: "6" }
        confidence: stated
  - id: beta
    name: Beta Bank
    shortName: Beta
    kinds: [bank]
    country: DE
    role: resolves names
    source: { document: paper, section: "7" }
`;
