package co.acuse.reliability.checker;

/** Sales with what only few of them say: as a till posts them, and as the provider keeps them. */
enum Sector {
  NONE(
      """
      {"issuer":"900123456","documentType":"INVOICE","referenceCode":"%s",
       "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",
                   "organization":"PERSON","names":"Consumidor Final"},
       "lines":[{"code":"A","description":"Café","quantity":"2","unitPrice":10000.00,
                 "taxes":[{"kind":"IVA","rate":"19.00"}]},
                {"code":"B","description":"Pan","quantity":"1","shelfPrice":"500.00",
                 "discountRate":"10.00","excluded":true}],
       "payments":[{"form":"CASH","method":"CASH","amount":"24250.00"}]}
      """,
      """
      {"reference_code":"%s",
       "customer":{"identification_document_code":"13","identification":"222222222222",
                   "legal_organization_code":"2","names":"Consumidor Final"},
       "items":[{"code_reference":"A","name":"Café","quantity":"2.00","price":"10000.00",
                 "unit_measure_code":"94","standard_code":"999",
                 "taxes":[{"code":"01","rate":"19.00"}]},
                {"code_reference":"B","name":"Pan","quantity":"1.00","price":"500.00",
                 "unit_measure_code":"94","standard_code":"999",
                 "discount_rate":"10.00","taxes":[{"is_excluded":true}]}],
       "payment_details":[{"payment_form":"1","payment_method_code":"10","amount":"24250.00"}]}
      """),
  WITHHOLDINGS(
      """
      {"issuer":"900123456","documentType":"INVOICE","referenceCode":"%s",
       "customer":{"identificationType":"NIT","identification":"900825759",
         "organization":"COMPANY","company":"Distribuciones SAS","tradeName":"Dist","tax":"IVA",
         "address":"Calle 10","email":"a@example.com","phone":"607","municipality":"68679",
         "country":"CO","responsibilities":["AUTORRETENEDOR","GRAN_CONTRIBUYENTE"]},
       "lines":[{"code":"A","description":"Asesoría","note":"de marzo","quantity":1,
         "unit":"94","unitPrice":"20378.15","standard":"UNSPSC",
         "taxes":[{"kind":"IVA","rate":19}],
         "withholdings":[{"kind":"RETE_RENTA","rate":"4"},{"kind":"RETE_IVA","rate":"15.00"}]}],
       "prepayments":[{"reference":"ANT-1","receivedDate":"2026-02-01","amount":"500.00",
         "note":"por teléfono"}],
       "establishment":{"name":"Centro","address":"Calle 3","phone":"608",
         "email":"c@example.com","municipality":"68001"},
       "payments":[{"form":"CASH","method":"BANK_DEPOSIT","amount":"24250.00",
         "reference":"pago-1"}]}
      """,
      """
      {"document":"01","operation_type":"10","reference_code":"%s","send_email":false,
       "customer":{"identification_document_code":"31","identification":"900825759","dv":"7",
         "legal_organization_code":"1","company":"Distribuciones SAS","trade_name":"Dist",
         "tribute_code":"01","address":"Calle 10","email":"a@example.com","phone":"607",
         "municipality_code":"68679","country_code":"CO","responsibilities":["O-13","O-15"]},
       "items":[{"code_reference":"A","name":"Asesoría","note":"de marzo","quantity":"1.00",
         "unit_measure_code":"94","price":"20378.15","standard_code":"001",
         "taxes":[{"code":"01","rate":"19.00"}],
         "withholding_taxes":[{"code":"05","rate":"15.00"},{"code":"06","rate":"4.00"}]}],
       "prepayment_details":[{"reference_code":"ANT-1","received_date":"2026-02-01",
         "amount":"500.00","note":"por teléfono"}],
       "establishment":{"name":"Centro","address":"Calle 3","phone_number":"608",
         "email":"c@example.com","municipality_code":"68001"},
       "payment_details":[{"payment_form":"1","payment_method_code":"42","amount":"24250.00",
         "reference_code":"pago-1"}]}
      """),
  MANDATE(
      """
      {"issuer":"900123456","documentType":"INVOICE","referenceCode":"%s","operation":"MANDATE",
       "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"1098765432",
         "organization":"PERSON","names":"Ana Ruiz"},
       "lines":[{"code":"T","description":"Boleta","quantity":"1","unitPrice":"20378.15",
         "owner":"THIRD_PARTY","taxes":[{"kind":"IVA","rate":"19"}],
         "mandator":{"identificationType":"NIT","identification":"800197268"}}],
       "currency":{"code":"USD","exchangeRate":"3565.07"},
       "payments":[{"form":"CREDIT","method":"OTHER","amount":"24250","dueDate":"2036-03-25"}]}
      """,
      """
      {"document":"01","operation_type":"11","reference_code":"%s",
       "customer":{"identification_document_code":"13","identification":"1098765432",
         "legal_organization_code":"2","names":"Ana Ruiz","tribute_code":"ZZ",
         "responsibilities":["R-99-PN"]},
       "items":[{"code_reference":"T","name":"Boleta","quantity":"1","price":"20378.15",
         "unit_measure_code":"94","standard_code":"999","scheme_id":1,
         "taxes":[{"code":"01","rate":"19.00"}],
         "mandate":{"identification_document_code":"31","identification":"800197268"}}],
       "currency":{"type":"USD","exchange_rate":"3565.07"},
       "payment_details":[{"payment_form":"2","payment_method_code":"ZZZ","amount":"24250.00",
         "due_date":"2036-03-25"}]}
      """),
  TRANSPORT(
      """
      {"issuer":"900123456","documentType":"INVOICE","referenceCode":"%s","operation":"TRANSPORT",
       "customer":{"identificationType":"PASAPORTE","identification":"AB123",
         "organization":"PERSON","names":"Marie Dupont","country":"FR"},
       "lines":[{"code":"F","description":"Flete","quantity":"1","unitPrice":"20378.15",
         "owner":"OWN","taxes":[{"kind":"IVA","rate":"19"}],
         "transport":[{"property":"RNDC_NUMBER","value":"13456"},
           {"property":"FREIGHT_VALUE","value":"250000","quantity":"10","unit":"KGM"}]}],
       "payments":[{"form":"CASH","method":"DEBIT_CARD","amount":"24250.00"}]}
      """,
      """
      {"document":"01","operation_type":"12","reference_code":"%s",
       "customer":{"identification_document_code":"41","identification":"AB123",
         "legal_organization_code":"2","names":"Marie Dupont","country_code":"FR"},
       "items":[{"code_reference":"F","name":"Flete","quantity":"1","price":"20378.15",
         "unit_measure_code":"94","standard_code":"999","scheme_id":0,
         "taxes":[{"code":"01","rate":"19.00"}],
         "additional_properties":[{"code":"01","value":"13456"},
           {"code":"03","value":250000,"quantity":"10.00","unit_measure_code":"KGM"}]}],
       "payment_details":[{"payment_form":"1","payment_method_code":"49","amount":"24250.00"}]}
      """),
  HEALTH(
      """
      {"issuer":"900123456","documentType":"INVOICE","referenceCode":"%s",
       "operation":"HEALTH_WITH_CUFE",
       "customer":{"identificationType":"NIT","identification":"123456789",
         "organization":"COMPANY","company":"EPS Ejemplo"},
       "health":{"providerCode":"1920304050","paymentMethod":"04","coverage":"12",
         "contractNumber":"CONT1230","policyNumber":"POL-1"},
       "billingPeriod":{"startDate":"2026-01-01","startTime":"05:11:00","endDate":"2026-01-31",
         "endTime":"11:59:59"},
       "lines":[{"code":"C","description":"Consulta","quantity":1,"unitPrice":"24250.00",
         "excluded":true}],
       "prepayments":[{"reference":"1","receivedDate":"2026-01-15","amount":"5000.00",
         "healthConcept":"01"}],
       "orderReference":{"id_pedido_origen":"PED-1","issueDate":"2026-03-01"},
       "payments":[{"form":"CASH","method":"TRANSFER","amount":"24250.00"}]}
      """,
      """
      {"document":"01","operation_type":"SS-CUFE","reference_code":"%s",
       "customer":{"identification_document_code":"31","identification":"123456789","dv":"6",
         "legal_organization_code":"1","company":"EPS Ejemplo"},
       "health":{"provider_code":"1920304050","payment_method_code":"04","coverage_code":"12",
         "contract_number":"CONT1230","policy_number":"POL-1"},
       "billing_period":{"start_date":"2026-01-01","start_time":"05:11:00",
         "end_date":"2026-01-31","end_time":"11:59:59"},
       "items":[{"code_reference":"C","name":"Consulta","quantity":"1","price":"24250.00",
         "unit_measure_code":"94","standard_code":"999","taxes":[{"is_excluded":true}]}],
       "prepayment_details":[{"reference_code":"1","received_date":"2026-01-15",
         "amount":"5000.00","concept_code":"01"}],
       "order_reference":{"reference_code":"PED-1","issue_date":"2026-03-01"},
       "payment_details":[{"payment_form":"1","payment_method_code":"47","amount":"24250.00"}]}
      """),
  COLLECTION(
      """
      {"issuer":"900123456","documentType":"INVOICE","referenceCode":"%s",
       "kind":"PAPER_CONTINGENCY","operation":"HEALTH_COLLECTION",
       "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"12345678",
         "organization":"PERSON","names":"Ana Ruiz"},
       "beneficiary":{"identificationType":"CC","identification":"12345678","names":"Ana",
         "surnames":"Ruiz"},
       "relatedDocuments":[{"code":"Talonario","issueDate":"2026-01-08","number":"FTP14"}],
       "lines":[{"code":"P","description":"Pago compartido","quantity":"1",
         "unitPrice":"24000.00","discountAmount":"30.05","excluded":true,"owner":"OWN",
         "collectionConcept":"PAGOS_COMPARTIDOS"}],
       "surcharges":[{"kind":"CONDITIONAL","reason":"Propina","base":"24000.00",
         "amount":"300.00"}],
       "cashRounding":"-19.95","observation":"Mesa 4",
       "payments":[{"form":"CASH","method":"CASH","amount":"24200.00"},
         {"form":"CASH","method":"VALES","amount":"50.00"}]}
      """,
      """
      {"document":"03","operation_type":"SS-Recaudo","reference_code":"%s",
       "customer":{"identification_document_code":"13","identification":"12345678",
         "legal_organization_code":"2","names":"Ana Ruiz"},
       "beneficiary":{"identification_document_code":"CC","identification_number":"12345678",
         "names":"Ana","surnames":"Ruiz"},
       "related_documents":[{"code":"Talonario","issue_date":"2026-01-08","number":"FTP14"}],
       "items":[{"code_reference":"P","name":"Pago compartido","quantity":"1","price":"24000.00",
         "discount_amount":"30.05","unit_measure_code":"94","standard_code":"999","scheme_id":0,
         "collection_concept_code":"PAC","taxes":[{"is_excluded":true}]}],
       "allowance_charges":[{"concept_type":"03","is_surcharge":true,"reason":"Propina",
         "base_amount":"24000.00","amount":"300.00"}],
       "cash_rounding_amount":"-19.95","observation":"Mesa 4",
       "payment_details":[{"payment_form":"1","payment_method_code":"10","amount":"24200.00"},
         {"payment_form":"1","payment_method_code":"72","amount":"50.00"}]}
      """),
  NOTE(
      """
      {"issuer":"900123456","documentType":"CREDIT_NOTE","referenceCode":"%s",
       "correction":{"concept":"2","invoiceNumber":"SETP990000493","invoiceDate":"2026-01-09"},
       "lines":[{"code":"A","description":"Producto A","quantity":7,"unitPrice":"3464.28",
         "excluded":true}],
       "payments":[{"form":"CASH","method":"CASH","amount":"24249.96"}]}
      """,
      """
      {"correction_concept_code":"2","customization_id":"20","bill_number":"SETP990000493",
       "reference_code":"%s",
       "items":[{"code_reference":"A","name":"Producto A","quantity":"7.00","price":"3464.28",
         "unit_measure_code":"94","standard_code":"999","taxes":[{"is_excluded":true}]}],
       "payment_details":[{"payment_form":"1","payment_method_code":"10","amount":"24249.96"}]}
      """);

  private final String posted;
  private final String stored;

  Sector(String posted, String stored) {
    this.posted = posted;
    this.stored = stored;
  }

  /** As a till posts it. */
  String posted(String reference) {
    return posted.formatted(reference);
  }

  /** As the provider keeps it. */
  String stored(String reference) {
    return stored.formatted(reference);
  }

  /** What the whole of it comes to. */
  String total() {
    return switch (this) {
      case NOTE -> "24249.96";
      case COLLECTION -> "24269.95";
      case NONE, WITHHOLDINGS, MANDATE, TRANSPORT, HEALTH -> "24250.00";
    };
  }
}
