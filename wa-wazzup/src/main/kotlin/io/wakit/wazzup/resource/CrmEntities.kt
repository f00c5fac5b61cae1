package io.wakit.wazzup.resource

import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.User

/** Who works in the CRM. Wazzup lists them all at once, by name. */
public class Users internal constructor(api: WazzupApi) :
    Entities<User>(api, Routes.users, "users", false, User.serializer(), { it.id }, { it.violations() })

/** Whom the CRM knows. Wazzup lists them 100 by 100. */
public class Contacts internal constructor(api: WazzupApi) :
    Entities<Contact>(api, Routes.contacts, "contacts", true, Contact.serializer(), { it.id }, { it.violations() })

/** What the CRM sells. Wazzup lists them 100 by 100. */
public class Deals internal constructor(api: WazzupApi) :
    Entities<Deal>(api, Routes.deals, "deals", true, Deal.serializer(), { it.id }, { it.violations() })
