"""The form that editors log in with."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


class EditorsLoginForm(LoginForm):  # type: ignore[misc]
    """Wagtail's form; its word for the password is English in every language."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
